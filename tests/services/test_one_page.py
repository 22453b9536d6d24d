import re

import pytest
from PySide6.QtGui import QGuiApplication, QPalette

from rollerlog.services.one_page import page_of, save_page
from rollerlog.store.faults import StoreError


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def paragraphs(count):
    return "".join(f"<p>Line {number} of a long text.</p>" for number in range(count))


@pytest.mark.usefixtures("theme")
def test_text_is_one_page_of_a4():
    pdf = page_of("<p>Short.</p>", "A title")
    assert pdf.startswith(b"%PDF-")
    assert pages(pdf) == 1
    width, height = map(float, re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf).groups())
    assert (round(width), round(height)) == (595, 842)


@pytest.mark.usefixtures("theme")
def test_more_text_is_set_smaller():
    assert pages(page_of(paragraphs(34), "")) == 1


@pytest.mark.usefixtures("theme")
def test_what_fits_in_no_type_runs_on_rather_than_being_cut_off():
    assert pages(page_of(paragraphs(200), "")) > 1


@pytest.mark.usefixtures("qapp")
def test_paper_is_black_on_white_in_a_dark_window_too(theme):
    pictures = []
    for choice in ("light", "dark"):
        theme.choose(choice)
        pdf = page_of("<p>Short.</p>", "")
        pictures.append(re.sub(rb"/(Creation|Mod)Date.*|<xmp:.*|.*uuid.*|/ID.*|.*Date.*", b"", pdf))
    theme.choose("system")
    dark = QGuiApplication.palette().color(QPalette.ColorRole.Text)
    assert dark.isValid()
    assert pictures[0] == pictures[1]


@pytest.mark.usefixtures("theme")
def test_page_is_saved_or_a_fault_says_why_not(tmp_path):
    save_page(tmp_path / "page.pdf", "<p>Short.</p>", "A title")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF-")
    with pytest.raises(StoreError):
        save_page(tmp_path / "gone" / "page.pdf", "<p>Short.</p>", "A title")
