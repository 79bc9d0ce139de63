"""From a line drawn between two contacts, or a key, to a tie in the book."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget

from ui.contacts.ties.popup import TiePopup
from ui.context import Context
from ui.insights.ties import acts
from ui.insights.ties.kind_popup import KindPopup
from ui.text import tr

if TYPE_CHECKING:
    from app.model.lines import ContactLine

_CONTEXT = "TieTelling"


class TieTelling(QObject):
    """Asks what kind of tie it is, keeps it, and offers to take it back."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._one = ""
        self._spot = QWidget(parent)
        self._spot.hide()
        self.kind = KindPopup(context, parent)
        self.who = TiePopup(context, parent)
        self.kind.chosen.connect(self._keep)
        self.who.told.connect(self._keep_told)

    def ask_kind(self, one: str, other: str, on_screen: QPoint) -> None:
        """Ask what the other (uid) is to the one, at a place of the screen."""
        self._stand_at(on_screen)
        work = partial(acts.both, one=one, other=other)
        self._context.session.read(work, self._ask_kind, key="ends of a tie")

    def ask_who(self, uid: str, on_screen: QPoint) -> None:
        """Ask whom a contact (uid) knows."""
        self._one = uid
        self._stand_at(on_screen)
        self.who.ask_new(uid, self._spot)

    def _ask_kind(self, lines: list[ContactLine]) -> None:
        if len(lines) == len(("one", "other")):
            one, other = ((line.uid, line.name) for line in lines)
            self.kind.ask(one, other, self._spot)

    def _stand_at(self, on_screen: QPoint) -> None:
        holder = self._spot.parentWidget()
        if holder is not None:
            self._spot.setGeometry(QRect(holder.mapFromGlobal(on_screen), QSize(1, 1)))

    def _keep_told(self, other: str, kind: str | None, note: str | None) -> None:
        self._write(self._one, other, kind, note)

    def _keep(self, one: str, other: str, kind: str | None) -> None:
        self._write(one, other, kind, None)

    def _write(self, one: str, other: str, kind: str | None, note: str | None) -> None:
        work = partial(acts.tie, one=one, other=other, kind=kind, note=note)
        self._context.session.delete(work, tr(_CONTEXT, "Tie added"))
