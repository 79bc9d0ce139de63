"""The window in which a picture is cut square."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ui.contacts.photo.crop_view import CropView
from ui.contacts.photo.reading import photo_of
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.label import Note, Subtitle


class PhotoDialog(QDialog):
    """Emits `kept` with the Photo."""

    kept = Signal(object)

    def __init__(self, context: Context, image: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Photo"))
        theme = context.theme
        self._image = image
        self.view = CropView(image, theme, self)
        self.keep_button = Button(self.tr("Use this part"), theme, "primary", parent=self)
        self.cancel_button = Button(self.tr("Cancel"), theme, "plain", parent=self)
        self.keep_button.setDefault(True)
        hint = self.tr("Only the pixels are kept: no place, no camera, no date.")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.keep_button)
        column = QVBoxLayout(self)
        edge = theme.theme.px(22)
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.theme.px(12))
        column.addWidget(Subtitle(self.tr("Which part?"), self))
        column.addWidget(self.view)
        column.addWidget(Note(hint, self, wrap=True))
        column.addLayout(foot)
        self.keep_button.clicked.connect(self._keep)
        self.cancel_button.clicked.connect(self.reject)

    def _keep(self) -> None:
        self.kept.emit(photo_of(self._image, self.view.square))
        self.accept()
