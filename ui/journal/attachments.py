"""What is done with attachments: kept, opened by the system, saved elsewhere, taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QImage
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.changes import Change
from app.errors import UserError
from app.model.entry import Attachment
from ui.context import Context
from ui.journal.attaching import attachment_of
from ui.journal.desk import Desk

_READABLE = 0o600
_NOT_IN_NAMES = re.compile(r"[^\w.\- ]")
_LONGEST_NAME = 80


class Attachments(QObject):
    """Acts on the entry that lies on the desk.

    What is opened lies in a private folder until the view ends.
    """

    def __init__(self, context: Context, desk: Desk, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._desk, self._over = context, desk, over
        self._folder: QTemporaryDir | None = None

    def choose(self) -> None:
        """Ask for a file to attach."""
        path = self._context.files.open_file(self._over, self.tr("Attach a file"))
        if path is not None:
            self.attach([path])

    def attach(self, given: Sequence[Path | QImage]) -> None:
        """Keep files and pictures with the entry that is open now."""
        draft = self._desk.draft
        if draft is None:
            return
        for one in given:
            answer = _Answer(self, draft.uid)
            work = partial(attachment_of, one)
            self._context.session.tasks.submit_apart(work, answer.keep, self._tell)

    def remove(self, attachment: Attachment) -> None:
        """Take one out of the entry; Ctrl+Z brings it back."""
        entry = self._desk.entry
        if entry is not None:
            kept = tuple(one for one in entry.attachments if one is not attachment)
            self._desk.change({"attachments": kept})

    def open(self, attachment: Attachment) -> None:
        """Let the system open a copy that only its owner can read."""
        if self._folder is None:
            self._folder = QTemporaryDir()
        path = Path(self._folder.path()) / file_name(attachment.name)
        if self._write(path, attachment):
            path.chmod(_READABLE)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def save_copy(self, attachment: Attachment) -> None:
        """Ask where to, and write the file there."""
        name = file_name(attachment.name)
        path = self._context.files.save_file(self._over, self.tr("Save a copy"), name)
        if path is not None:
            self._write(path, attachment)

    def _write(self, path: Path, attachment: Attachment) -> bool:
        try:
            path.write_bytes(attachment.data)
        except OSError:
            said = self.tr("{name} cannot be written.").format(name=path.name)
            self._context.session.problem.emit(said)
            return False
        return True

    def keep(self, uid: str, attachment: Attachment) -> None:
        """Put one into an entry, which may have left the desk by now."""
        entry = self._desk.entry
        if entry is not None and entry.uid == uid:
            self._desk.change({"attachments": (*entry.attachments, attachment)})
        else:
            self._context.session.write(partial(_add, uid, attachment))

    def _tell(self, error: UserError) -> None:
        self._context.session.problem.emit(str(error))


class _Answer:
    """Remembers to which entry a file was attached while it is read."""

    def __init__(self, attachments: Attachments, uid: str) -> None:
        self._attachments, self._uid = attachments, uid

    def keep(self, attachment: Attachment) -> None:
        """Put it there."""
        self._attachments.keep(self._uid, attachment)


def file_name(name: str) -> str:
    """Return a name under which a file can be written on any system."""
    plain = _NOT_IN_NAMES.sub("_", name).strip(". ")
    return plain[-_LONGEST_NAME:].strip(". ") or "file"


def _add(uid: str, attachment: Attachment, book: Book) -> Change:
    entry = book.entries.get(uid)
    return book.entries.save(replace(entry, attachments=(*entry.attachments, attachment)))
