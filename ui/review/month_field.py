"""The sentence of one month: the suggested one, another one, one's own, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.review.month_picture import MonthPicture
from ui.review.text_field import TextField
from ui.widgets.button import Button
from ui.widgets.label import Note, Strong


class MonthField(QWidget):
    """`chosen` carries the month and its sentence: empty for none, None for the suggested one.

    So does `picture_chosen` with the key of its picture.
    """

    chosen = Signal(str, object)
    picture_chosen = Signal(str, object)

    def __init__(self, key: str, name: str, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self._sentences: Sequence[str] = ()
        theme = context.theme
        self._gap = theme.theme.px(14)
        said = self.tr("Sentence of {month}").format(month=name)
        self.field = TextField(said, self.tr("No sentence"), theme, self)
        self.another = Button(self.tr("Another"), theme, "link", parent=self)
        self.another.setAccessibleName(self.tr("Another sentence of {month}").format(month=name))
        self.none = Button(self.tr("None"), theme, "link", parent=self)
        self.none.setAccessibleName(self.tr("No sentence of {month}").format(month=name))
        self._nothing = Note(self.tr("nothing to quote"), self)
        self.picture = MonthPicture(name, context, self)
        self.picture.chosen.connect(self._choose_picture)
        self._build(name)
        self.field.written.connect(self._write)
        self.another.clicked.connect(self._take_another)
        self.none.clicked.connect(self._take_none)

    def _build(self, name: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(self._gap)
        head.addWidget(Strong(name, self))
        head.addStretch(1)
        for widget in (self._nothing, self.another, self.none):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.field)
        column.addWidget(self.picture)

    def show_quote(self, sentences: Sequence[str], chosen: str | None) -> None:
        """Show what was chosen; the first sentence where nothing was."""
        self._sentences = sentences
        suggested = sentences[0] if sentences else ""
        self.field.show_text(suggested if chosen is None else chosen)
        self._nothing.setVisible(not sentences)
        self.another.setVisible(bool(sentences))
        self.none.setVisible(bool(self.field.text()))

    def _take_another(self) -> None:
        text = self.field.text()
        place = self._sentences.index(text) + 1 if text in self._sentences else 0
        place %= len(self._sentences)
        self._choose(self._sentences[place], None if place == 0 else self._sentences[place])

    def _take_none(self) -> None:
        self._choose("", "")
        self.another.setFocus()

    def _choose_picture(self, chosen: object) -> None:
        self.picture_chosen.emit(self.key, chosen)

    def _choose(self, text: str, chosen: str | None) -> None:
        self.field.show_text(text)
        self.none.setVisible(bool(text))
        self.chosen.emit(self.key, chosen)

    def _write(self, text: str) -> None:
        self.none.setVisible(bool(text.strip()))
        self.chosen.emit(self.key, text.strip())
