"""A text on one page of paper, as PDF."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

from rollerlog.store.outside_file import write_whole

if TYPE_CHECKING:
    from pathlib import Path

_MARGINS_MM = QMarginsF(18, 16, 18, 16)
_DOTS_PER_INCH = 300
_POINTS = (10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0)


def save_page(path: Path, html: str, title: str) -> None:
    """Write a text as a PDF of one A4 page. Raises ``StoreError``."""
    write_whole(path, page_of(html, title))


def page_of(html: str, title: str) -> bytes:
    """Return a text as a PDF of one A4 page, in the largest type in which it fits."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(_MARGINS_MM, QPageLayout.Unit.Millimeter)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(title)
    writer.setCreator("rollerlog")
    document = _fitted(html, writer)
    # Left to itself, the document takes the colours of the window, which may be dark.
    ink = QAbstractTextDocumentLayout.PaintContext()
    ink.palette = QPalette(Qt.GlobalColor.white)
    ink.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    painter = QPainter(writer)
    for page in range(document.pageCount()):
        if page:  # More than one page is better than words that are cut off.
            writer.newPage()
            painter.translate(0, -writer.height())
        ink.clip = QRectF(0, page * writer.height(), writer.width(), writer.height())
        document.documentLayout().draw(painter, ink)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())


def _fitted(html: str, writer: QPdfWriter) -> QTextDocument:
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDocumentMargin(0)
    font = QGuiApplication.font()
    for points in _POINTS:
        font.setPointSizeF(points)
        document.setDefaultFont(font)
        document.setHtml(html)
        document.setPageSize(QSizeF(writer.width(), writer.height()))
        if document.pageCount() == 1:
            break
    return document
