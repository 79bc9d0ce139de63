"""One message at the bottom of the window, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.icons import Icons
from ui.theme import Theme, ThemeSource
from ui.widgets.button import Button
from ui.widgets.label import Inverse
from ui.widgets.paint import paint_round

_SHOWN_MS = 8000
_RADIUS, _LONGEST = 10, 420


class Toast(QFrame):
    """Goes after a while, never while the pointer or the focus is on it; then emits `gone`."""

    gone = Signal(object)

    def __init__(
        self,
        said: str,
        caption: str,
        act: Callable[[], object] | None,
        theme: ThemeSource,
        icons: Icons,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.said, self._act, self._source = said, act, theme
        self._text = Inverse(said, self, wrap=True)
        self.action = Button(caption, theme, "inverse", parent=self)
        self.action.setVisible(act is not None)
        self.action.clicked.connect(self._do)
        close = Button("", theme, "inverse", "close", icons, self.tr("Close"), self)
        close.clicked.connect(self.dismiss)
        self._row = QHBoxLayout(self)
        for widget, stretch in ((self._text, 1), (self.action, 0), (close, 0)):
            self._row.addWidget(widget, stretch)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.dismiss)
        self.setAccessibleName(said)
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def begin(self) -> None:
        """Show it, say it aloud, and let its time run."""
        self.show()
        self._timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def dismiss(self) -> None:
        """Go away."""
        self._timer.stop()
        self.hide()
        self.gone.emit(self)

    def sizeHint(self) -> QSize:
        """Return the room for one line, or for as many as a long text needs."""
        hint = super().sizeHint()
        theme = self._source.theme
        line = self.fontMetrics().horizontalAdvance(self.said) + theme.px(4)
        rest = self.minimumSizeHint().width() - self._text.minimumSizeHint().width()
        width = min(line + rest, theme.px(_LONGEST) + rest)
        return QSize(width, max(hint.height(), self.heightForWidth(width)))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        self._timer.stop()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let the time run again."""
        self._timer.start()
        super().leaveEvent(event)

    def hold(self, is_held: bool) -> None:
        """Stay while the focus is here."""
        if is_held:
            self._timer.stop()
        elif self.isVisible():
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the dark ground."""
        theme = self._source.theme
        paint_round(QPainter(self), self.rect(), theme.px(_RADIUS), theme.text)

    def _do(self) -> None:
        self.dismiss()
        if self._act is not None:
            self._act()

    def _restyle(self, theme: Theme) -> None:
        self._row.setContentsMargins(theme.px(16), theme.px(8), theme.px(8), theme.px(8))
        self._row.setSpacing(theme.px(8))
        self.update()
