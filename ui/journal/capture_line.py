"""What was recognised in the first line of a new entry: a chip a piece."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.book import Book
from app.capture.captured import Captured, Known, Piece
from ui.context import Context
from ui.journal.capture import (
    PieceKey,
    Taken,
    choices_of,
    key_of,
    piece_said,
    pieces_of,
    taken_from,
)
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
        self._meant: dict[PieceKey, Known] = {}
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, 6, context.theme)
        self._hint = Hint("", self, wrap=True)
        self._hint.setMinimumHeight(24)
        self._flow.addWidget(self._hint)
        self.hide()

    def begin(self) -> None:
        """Forget everything: another line begins."""
        self._refused.clear()
        self._meant.clear()
        self._forget()

    def explain(self) -> None:
        """Say what a line can hold, while nothing stands in it."""
        self._hint.setText(
            self.tr("One line can hold it all: coffee with @Ana 45m depth:4 ?send the map")
        )
        self.show()

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

    def ask_first(self) -> bool:
        """Ask who is meant where that is not clear; tell whether there was anybody to ask for."""
        unclear = [piece for piece in self._pieces() if choices_of(piece)]
        if unclear:
            kind, words = key_of(self._text, unclear[0])
            self._ask_who(f"{kind}\n{words}")
        return bool(unclear)

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
        return pieces_of(self._text, self._captured, self._refused, self._meant)

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
        unlike = {key_of(self._text, piece): piece for piece in pieces}
        self._chips = [self._chip(piece) for piece in unlike.values()]
        self._hint.setText(self.tr("Enter takes over:"))
        self.setVisible(bool(pieces))

    def _chip(self, piece: Piece) -> Chip:
        said = piece_said(self._text, piece, self._context.formats)
        kind, words = key_of(self._text, piece)
        is_open = bool(choices_of(piece))
        tone = "outline" if is_open else "accent"
        chip = Chip(said, self._context.theme, tone, f"{kind}\n{words}", True, self)
        if is_open:
            chip.setAccessibleDescription(self.tr("Press to choose who is meant"))
            chip.asked.connect(self._ask_who)
        else:
            chip.setAccessibleDescription(self.tr("Press to take it back into the text"))
            chip.asked.connect(self._refuse)
        chip.removal_asked.connect(self._refuse)
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def _refuse(self, key: str) -> None:
        self._refused.add(_key_in(key))
        self._show(self._pieces())

    def _ask_who(self, key: str) -> None:
        pieces = {key_of(self._text, piece): piece for piece in self._pieces()}
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for known in choices_of(pieces[_key_in(key)]):
            menu.addAction(known.names[0]).setData((_key_in(key), known))
        menu.triggered.connect(self._take_meant)
        menu.setActiveAction(menu.actions()[0])
        chip = next(one for one in self._chips if one.key == key)
        menu.popup(chip.mapToGlobal(chip.rect().bottomLeft()))

    def _take_meant(self, action: QAction) -> None:
        key, known = action.data()
        self._meant[key] = known
        self._show(self._pieces())


def _key_in(text: str) -> PieceKey:
    kind, words = text.split("\n", 1)
    return kind, words


def _capture(text: str, book: Book) -> tuple[str, Captured]:
    return text, book.capture(text)
