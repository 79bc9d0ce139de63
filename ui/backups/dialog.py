"""The backups of the book, what each holds, and going back to one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.errors import UserError
from app.keep.look_into import Contents, look_into
from app.keep.unlock import BookKey
from ui.context import Context
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.label import Muted, PlainLabel, Subtitle
from ui.widgets.list_view import ListView
from ui.widgets.resize_within import resize_within
from ui.widgets.text_rows import TextRows

_WIDTH, _HEIGHT = 560, 480
_CONTEXT = "BackupsDialog"


class BackupsDialog(QDialog):
    """`chosen` carries the backup that shall take the place of the book."""

    chosen = Signal(object)

    def __init__(
        self,
        context: Context,
        backups: Sequence[tuple[datetime, Path]],
        key: BookKey | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._context, self._backups, self._key = context, backups, key
        self._wanted: Path | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Backups"))
        look = context.theme
        self.list = ListView(self.windowTitle(), look, self)
        self.list.setModel(QStringListModel([self._moment(at) for at, _ in backups], self))
        self.list.setItemDelegate(TextRows(look, self))
        self.contents = PlainLabel("", self, wrap=True)
        self.file_button = Button(self.tr("Another file …"), look, parent=self)
        self.close_button = Button(self.tr("Close"), look, parent=self)
        self.back_button = Button(self.tr("Go back to this one"), look, "primary", parent=self)
        self._build()
        self.list.selectionModel().currentChanged.connect(self._look_into_current)
        if backups:
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def look_into(self, backup: Path) -> None:
        """Say what is in a backup; only a whole one can be gone back to."""
        self._wanted = None
        self.back_button.setEnabled(False)
        work = partial(look_into, backup, self._key)
        tasks = self._context.session.tasks
        tasks.submit_apart(work, done=self._show, failed=self._refuse, key="look into")

    def _moment(self, at: datetime) -> str:
        return self._context.formats.moment(at)

    def _look_into_current(self) -> None:
        self.look_into(self._backups[self.list.currentIndex().row()][1])

    def _show(self, found: Contents) -> None:
        self._wanted = found.path
        contacts = tr_count(_CONTEXT, "{n} contact", "{n} contacts", found.contacts)
        entries = tr_count(_CONTEXT, "{n} entry", "{n} entries", found.entries)
        said = self.tr("{file} holds {contacts} and {entries}.")
        self.contents.setText(said.format(file=found.path.name, contacts=contacts, entries=entries))
        self.back_button.setEnabled(True)

    def _refuse(self, error: UserError) -> None:
        self.contents.setText(str(error))

    def _choose_file(self) -> None:
        kinds = self.tr("Books (*.kithbook);;All files (*)")
        path = self._context.files.open_file(self, self.tr("Choose a backup"), kinds)
        if path is not None:
            self.list.clearSelection()
            self.look_into(path)

    def _go_back(self) -> None:
        if self._wanted is not None:
            self.chosen.emit(self._wanted)
            self.accept()

    def _build(self) -> None:
        px = self._context.theme.theme.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(*4 * [px(24)])
        outer.setSpacing(px(12))
        outer.addWidget(Subtitle(self.windowTitle(), self))
        about = (
            self.tr("Each is the whole book of that moment. The book of now is kept beside it.")
            if self._backups
            else self.tr("There is no backup yet: one is made each day that the book is open.")
        )
        outer.addWidget(Muted(about, self, wrap=True))
        outer.addWidget(self.list, 1)
        outer.addWidget(self.contents)
        row = QHBoxLayout()
        row.addWidget(self.file_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.back_button)
        outer.addLayout(row)
        self.list.setVisible(bool(self._backups))
        self.back_button.setEnabled(False)
        self.file_button.clicked.connect(self._choose_file)
        self.close_button.clicked.connect(self.reject)
        self.back_button.clicked.connect(self._go_back)
        resize_within(self, px(_WIDTH), px(_HEIGHT if self._backups else 0))
