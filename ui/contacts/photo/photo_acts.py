"""From a file or a drop to the photo of a contact."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from app.errors import UserError
from app.model.contact import Photo
from ui.contacts import acts
from ui.contacts.photo.dialog import PhotoDialog
from ui.contacts.photo.reading import read_picture
from ui.context import Context


class PhotoActs(QObject):
    """Asks for a picture over a widget, has it cut, and gives it to the contact."""

    def __init__(self, context: Context, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._over = context, over
        self._uid = ""
        self.dialog: PhotoDialog | None = None

    def choose(self, uid: str) -> None:
        """Ask for a file with a picture of a contact."""
        kinds = self.tr("Pictures (*.png *.jpg *.jpeg *.webp *.gif *.bmp)")
        path = self._context.files.open_file(self._over, self.tr("Photo"), kinds)
        if path is not None:
            self.take(uid, path)

    def take(self, uid: str, found: Path | QImage) -> None:
        """Let a picture be cut for a contact."""
        try:
            image = read_picture(found) if isinstance(found, Path) else found
        except UserError as error:
            self._context.session.problem.emit(str(error))
            return
        self._uid = uid
        self.dialog = PhotoDialog(self._context, image, self._over)
        self.dialog.kept.connect(self._keep)
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def remove(self, uid: str) -> None:
        """Take the photo of a contact away."""
        self._write(uid, None, self.tr("Photo removed"))

    def _keep(self, photo: Photo) -> None:
        self._write(self._uid, photo, self.tr("Photo kept"))

    def _write(self, uid: str, photo: Photo | None, said: str) -> None:
        step = "set photo" if photo else "remove photo"
        work = partial(acts.set_fields, uid=uid, fields={"photo": photo}, label=step)
        self._context.session.delete(work, said)

    def _forget(self) -> None:
        self.dialog = None
