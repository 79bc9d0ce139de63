"""The page before a meeting as a document, for the printer and for PDF."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import (
    QFont,
    QPagedPaintDevice,
    QPageSize,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QDialog, QWidget

from ui.contacts.briefing.parts import Part
from ui.theme import Theme

_TITLE, _HEADING, _TEXT, _SMALL = 18.0, 11.0, 10.0, 9.0


def document_of(title: str, about: str, parts: Sequence[Part], theme: Theme) -> QTextDocument:
    """Return the page as plain text with sizes, black on white."""
    document = QTextDocument()
    cursor = QTextCursor(document)
    family = theme.font().family()
    cursor.insertText(title, _format(family, _TITLE, is_bold=True))
    _add(cursor, about, _format(family, _TEXT), 2)
    for part in parts:
        _add(cursor, part.heading, _format(family, _HEADING, is_bold=True), 12)
        for first, second in part.lines:
            _add(cursor, first, _format(family, _TEXT), 3)
            if second:
                _add(cursor, second, _format(family, _SMALL), 0)
    return document


def write_pdf(document: QTextDocument, path: Path, title: str) -> None:
    """Write a document to a PDF file of A4 pages."""
    writer = QPdfWriter(str(path))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setTitle(title)
    document.print_(writer)


def print_on_paper(document: QTextDocument, over: QWidget) -> None:
    """Ask for a printer, and print a document."""
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, over)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        device: QPagedPaintDevice = printer
        document.print_(device)


def _format(family: str, size: float, *, is_bold: bool = False) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFontFamilies([family])
    made.setFontPointSize(size)
    made.setFontWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    return made


def _add(cursor: QTextCursor, text: str, look: QTextCharFormat, above: int) -> None:
    block = QTextBlockFormat()
    block.setTopMargin(above)
    cursor.insertBlock(block, look)
    cursor.insertText(text, look)
