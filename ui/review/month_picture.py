"""The picture of one month: the suggested one, another one of the month, or none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.review.months import PictureOffered
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.label import Note
from ui.widgets.tooltip import set_tooltip


class MonthPicture(QWidget):
    """`chosen` carries the key of a picture: empty for none, None for the suggested one.

    Where the month has no picture, nothing is to be seen.
    """

    chosen = Signal(object)

    def __init__(self, month: str, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._pictures: Sequence[PictureOffered] = ()
        self._place: int | None = None
        theme = context.theme
        self.said = Note("", self, elide=True)
        self.another = Button(self.tr("Another"), theme, "link", parent=self)
        self.another.setAccessibleName(self.tr("Another picture of {month}").format(month=month))
        self.none = Button(self.tr("None"), theme, "link", parent=self)
        self.none.setAccessibleName(self.tr("No picture of {month}").format(month=month))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.theme.px(14))
        row.addWidget(self.said, 1)
        row.addWidget(self.another)
        row.addWidget(self.none)
        self.another.clicked.connect(self._take_another)
        self.none.clicked.connect(self._take_none)
        self.hide()

    def show_picture(self, pictures: Sequence[PictureOffered], chosen: str | None) -> None:
        """Show which was chosen; the first one where none was, or it is there no more."""
        self._pictures = pictures
        keys = [one.key for one in pictures]
        first = 0 if pictures else None
        self._show(None if chosen == "" else keys.index(chosen) if chosen in keys else first)
        self.setVisible(bool(pictures))

    def _show(self, place: int | None) -> None:
        self._place = place
        self.said.setText(self._said())
        set_tooltip(self.said, "" if place is None else self._pictures[place].said)
        self.another.setVisible(len(self._pictures) > 1 or place is None)
        self.none.setVisible(place is not None)

    def _said(self) -> str:
        if self._place is None:
            return self.tr("No picture")
        if len(self._pictures) == 1:
            return self.tr("Picture")
        numbers = {"number": self._place + 1, "count": len(self._pictures)}
        return self.tr("Picture {number} of {count}").format(**numbers)

    def _take_another(self) -> None:
        place = 0 if self._place is None else (self._place + 1) % len(self._pictures)
        self._show(place)
        self.none.setFocus() if self.another.isHidden() else self.another.setFocus()
        self.chosen.emit(None if place == 0 else self._pictures[place].key)

    def _take_none(self) -> None:
        self._show(None)
        self.another.setFocus()
        self.chosen.emit("")
