"""Since last time: the entry before with a contact, what is open between you, what to remember."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.lines import PromiseLine
from ui.context import Context
from ui.journal.reading import Since
from ui.widgets.button import Button
from ui.widgets.label import Heading, Note, PlainLabel

_MOST_PROMISES = 4


class SincePanel(QWidget):
    """Empty where there was no time before; `open_asked` carries the uid of the entry before."""

    open_asked = Signal(str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last: str | None = None
        self._heading = Heading(self.tr("Since last time"), self)
        self._when = Note("", self)
        self._entry = Button("", context.theme, "link", parent=self)
        self._open_heading = Note(self.tr("Open between you"), self)
        self._promises = PlainLabel("", self, wrap=True)
        self._note_heading = Note(self.tr("Remember"), self)
        self._note = PlainLabel("", self, wrap=True)
        self._entry.clicked.connect(self._ask)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        for widget in (
            self._heading,
            self._when,
            self._entry,
            self._open_heading,
            self._promises,
            self._note_heading,
            self._note,
        ):
            column.addWidget(widget)
        column.setAlignment(self._entry, Qt.AlignmentFlag.AlignLeading)

    def show_since(self, since: Since | None) -> None:
        """Show what is known of the time before."""
        last = since.last if since else None
        promises = since.promises if since else ()
        note = (since.note or "") if since else ""
        self._last = last.uid if last else None
        if last is not None:
            self._when.setText(self._context.formats.date(last.day))
            self._entry.set_caption(_shortened(last.title or self.tr("Untitled")))
        self._promises.setText("\n".join(self._said(one) for one in promises[:_MOST_PROMISES]))
        self._note.setText(note)
        self._when.setVisible(last is not None)
        self._entry.setVisible(last is not None)
        for widget in (self._open_heading, self._promises):
            widget.setVisible(bool(promises))
        for widget in (self._note_heading, self._note):
            widget.setVisible(bool(note))
        self.setVisible(bool(last or promises or note))

    def _said(self, promise: PromiseLine) -> str:
        if promise.by is None:
            return self.tr("You: {text}").format(text=promise.text)
        return self.tr("{name}: {text}").format(name=promise.by, text=promise.text)

    def _ask(self) -> None:
        if self._last is not None:
            self.open_asked.emit(self._last)


def _shortened(text: str, most: int = 30) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
