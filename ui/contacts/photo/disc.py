"""The disc in the head of a page, onto which a picture can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from ui.theme import ThemeSource
from ui.widgets.avatar import Avatar
from ui.widgets.paint import paint_focus
from ui.widgets.tooltip import set_tooltip


class PhotoDisc(Avatar):
    """Emits `asked` on a click or Enter, `dropped` with a path or a picture."""

    asked = Signal()
    dropped = Signal(object)

    def __init__(self, theme: ThemeSource, size: int, parent: QWidget) -> None:
        super().__init__(theme, size, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAcceptDrops(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_tooltip(self, self.tr("Choose a photo, or drop one here"))

    def show_contact(self, uid: str, name: str, photo: QPixmap | None = None) -> None:
        """Stand for another contact."""
        super().show_contact(uid, name, photo)
        self.setAccessibleName(self.tr("Photo of {name}").format(name=name))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask on Enter and Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask on a click."""
        if self.rect().contains(event.position().toPoint()):
            self.asked.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take pictures and files of this computer."""
        data = event.mimeData()
        if data.hasImage() or any(url.isLocalFile() for url in data.urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand over what was dropped."""
        data = event.mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.dropped.emit(Path(files[0]))
        elif data.hasImage():
            self.dropped.emit(QImage(data.imageData()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the disc and the ring of the focus."""
        super().paintEvent(event)
        paint_focus(QPainter(self), self, self._source.theme, self.width() / 2)
