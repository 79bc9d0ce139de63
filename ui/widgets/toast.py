"""The toasts of a window, the newest at the bottom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QApplication, QWidget

from ui.icons import Icons
from ui.theme import ThemeSource
from ui.widgets.toast_card import Toast

_MOST, _BOTTOM, _GAP = 3, 24, 8


class ToastStack(QObject):
    """Shows messages at the bottom of a widget, over what is there."""

    def __init__(self, theme: ThemeSource, icons: Icons, over: QWidget) -> None:
        super().__init__(over)
        self._source, self._icons, self._over = theme, icons, over
        self._toasts: list[Toast] = []
        over.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    def show_message(self, said: str) -> None:
        """Say something for a while."""
        self._show(said, "", None)

    def offer(self, said: str, caption: str, act: Callable[[], object]) -> None:
        """Say something, with a button that does something about it."""
        self._show(said, caption, act)

    def withdraw_offers(self) -> None:
        """Take away what has a button; mere messages stay their time."""
        for toast in self.shown():
            if not toast.action.isHidden():
                toast.dismiss()

    def shown(self) -> list[Toast]:
        """Return the toasts on the screen, the oldest first."""
        return list(self._toasts)

    def focus_newest(self) -> None:
        """Bring the keyboard to the newest toast's button."""
        if self._toasts:
            self._toasts[-1].action.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the toasts in their place when the window changes its size."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, said: str, caption: str, act: Callable[[], object] | None) -> None:
        toast = Toast(said, caption, act, self._source, self._icons, self._over)
        toast.gone.connect(self._forget)
        self._toasts.append(toast)
        for old in self._toasts[:-_MOST]:
            old.dismiss()
        self._place()
        toast.begin()

    def _forget(self, toast: Toast) -> None:
        if toast in self._toasts:
            self._toasts.remove(toast)
            toast.deleteLater()
            self._place()

    def _place(self) -> None:
        theme = self._source.theme
        bottom = self._over.height() - theme.px(_BOTTOM)
        for toast in reversed(self._toasts):
            size = toast.sizeHint().boundedTo(self._over.size())
            bottom -= size.height()
            left = (self._over.width() - size.width()) // 2
            toast.resize(size)
            toast.move(QPoint(left, bottom))
            toast.raise_()
            bottom -= theme.px(_GAP)

    def _follow_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        for toast in self._toasts:
            had = old is not None and toast.isAncestorOf(old)
            has = new is not None and toast.isAncestorOf(new)
            if had != has:
                toast.hold(has)
