"""What is said about a file that is no photo."""

import re

import pytest

from rollerlog.services.photos.decoded import Unfit
from rollerlog.ui.photo_wording import adding, refused, show_name


@pytest.mark.parametrize("why", Unfit)
def test_every_reason_names_the_file_and_says_that_nothing_changed(why):
    said = refused("IMG_2041.HEIC", why)
    assert said.startswith("IMG_2041.HEIC ")
    assert "Nothing was changed." in said
    assert not re.search(r"!|please|sorry|\bwe\b|safe", said, re.IGNORECASE)


def test_a_crash_reads_as_the_design_says():
    assert refused("IMG_2041.HEIC", Unfit.CRASHED) == (
        "IMG_2041.HEIC could not be opened. Save it as JPEG and add it again. Nothing was changed."
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a picture\nof 😀.jpg", "a picture of 😀.jpg"),
        ("\u202egpj.jpg", "gpj.jpg"),
        ("\udcff\udcfe.jpg", ".jpg"),
        ("\n", "The file"),
        ("x" * 240 + ".jpg", "x" * 30 + "…" + "x" * 26 + ".jpg"),
    ],
)
def test_a_name_is_shown_on_one_line(name, shown):
    assert show_name(name) == shown


def test_progress_is_counted():
    assert adding(5, 12) == "Adding 12 photos, 5 done."
    assert adding(0, 1) == "Adding 1 photo, 0 done."
