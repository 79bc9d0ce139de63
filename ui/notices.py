"""What is said at the bottom of the window, and taken back from there."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.context import Context

if TYPE_CHECKING:
    from app.changes import Change
    from ui.widgets.toast import ToastStack

_UNDONE = {"contact", "entry", "opening"}


class Notices(QObject):
    """Says for a while what went wrong, and what was done with a way to undo it."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        context.session.problem.connect(self.say)
        context.session.changed.connect(self._withdraw_offers)
        context.session.undo_offered.connect(self.offer_undo)

    @cached_property
    def toasts(self) -> ToastStack:
        """The cards that lie over the window, made when there is something to say."""
        from ui.widgets.toast import ToastStack

        return ToastStack(self._context.theme, self._context.icons, self._over)

    def say(self, said: str) -> None:
        """Say something for a while."""
        self.toasts.show_message(said)

    def offer_undo(self, said: str) -> None:
        """Say what was done, with a way to take it back."""
        self.toasts.offer(said, self.tr("Undo"), self._context.session.undo)

    def _withdraw_offers(self, change: Change) -> None:
        """Take offers away once another change is the last: they would take back that one."""
        if "toasts" in vars(self) and (change.everything or change.kinds & _UNDONE):
            self.toasts.withdraw_offers()
