"""What was recognised in the first line of a new entry: a chip a piece."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.capture.captured import Captured, Piece
from ui.context import Context
from ui.journal.capture import PieceKey, Taken, key_of, piece_said, pieces_of, taken_from
from ui.journal.chip_bar import ChipBar
from ui.widgets.chip import Chip
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Hint

_KEY = "journal capture"


class CaptureLine(ChipBar):
    """Reads a line as it is typed; a pressed chip goes back into the text."""

    read = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._text = ""
        self._captured: Captured | None = None
        self._refused: set[PieceKey] = set()
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, 6, context.theme)
        self._hint = Hint(self.tr("Enter takes over:"), self)
        self._hint.setMinimumHeight(24)
        self._flow.addWidget(self._hint)
        self.hide()

    def begin(self) -> None:
        """Forget everything: another line begins."""
        self._refused.clear()
        self._forget()

    def look_at(self, text: str) -> None:
        """Read a line that is being typed."""
        self._text, self._captured = text, None
        if text.strip():
            self._context.session.read(partial(_capture, text), self._take, _KEY)
        else:
            self._forget()

    def taken(self) -> Taken | None:
        """Return what the line says; None where it is a title and nothing more."""
        if self._captured is None:
            return None
        pieces = self._pieces()
        return taken_from(self._text, pieces) if pieces else None

    @property
    def is_reading(self) -> bool:
        """Tell whether the line was not understood yet."""
        return bool(self._text.strip()) and self._captured is None

    def _forget(self) -> None:
        self._text, self._captured = "", None
        self._show([])

    def _pieces(self) -> list[Piece]:
        if self._captured is None:
            return []
        return pieces_of(self._text, self._captured, self._refused)

    def _take(self, found: tuple[str, Captured]) -> None:
        text, captured = found
        if text == self._text:
            self._captured = captured
            self._show(self._pieces())
            self.read.emit()

    def _show(self, pieces: list[Piece]) -> None:
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(piece) for piece in pieces]
        self.setVisible(bool(pieces))

    def _chip(self, piece: Piece) -> Chip:
        said = piece_said(self._text, piece, self._context.formats)
        kind, words = key_of(self._text, piece)
        chip = Chip(said, self._context.theme, "accent", f"{kind}\n{words}", True, self)
        chip.setAccessibleDescription(self.tr("Press to take it back into the text"))
        chip.asked.connect(self._refuse)
        chip.removal_asked.connect(self._refuse)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _refuse(self, key: str) -> None:
        kind, words = key.split("\n", 1)
        self._refused.add((kind, words))
        self._show(self._pieces())


def _capture(text: str, book: Book) -> tuple[str, Captured]:
    return text, book.capture(text)
