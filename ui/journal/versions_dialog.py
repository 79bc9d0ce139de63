"""Earlier versions of an entry, each beside how it reads now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.model.entry import Entry, EntryVersion
from ui.context import Context
from ui.journal.fact_words import local_moment
from ui.journal.side_by_side import SideBySide
from ui.widgets.button import Button
from ui.widgets.label import Muted, Subtitle
from ui.widgets.list_view import ListView
from ui.widgets.resize_within import resize_within
from ui.widgets.text_rows import TextRows

_WIDTH, _HEIGHT, _LIST, _NONE = 860, 560, 220, 520


class VersionsDialog(QDialog):
    """`chosen` carries the version to bring back; it becomes the newest, and nothing is lost."""

    chosen = Signal(object)

    def __init__(
        self, context: Context, now: Entry, versions: Sequence[EntryVersion], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Earlier versions"))
        self._context, self._now, self._versions = context, now, versions
        self.list = ListView(self.tr("Earlier versions"), context.theme, self)
        said = [self._said(version) for version in versions]
        self.list.setModel(QStringListModel(said, self))
        self.list.setItemDelegate(TextRows(context.theme, self))
        self.compared = SideBySide(context.theme, self)
        self.restore = Button(
            self.tr("Bring this version back"), context.theme, "primary", parent=self
        )
        self._build()
        self.list.selectionModel().currentChanged.connect(self._show_current)
        self.restore.clicked.connect(self._restore)
        if versions:
            self.list.setCurrentIndex(self.list.model().index(0, 0))

    def _build(self) -> None:
        px = self._context.theme.theme.px
        row = QHBoxLayout()
        self.list.setFixedWidth(px(_LIST))
        row.addWidget(self.list)
        row.addWidget(self.compared, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(24), px(24), px(24))
        column.setSpacing(px(12))
        column.addWidget(Subtitle(self.tr("Earlier versions"), self))
        if not self._versions:
            hint = self.tr("A version is kept for every ten minutes of change. There is none yet.")
            column.addWidget(Muted(hint, self, wrap=True))
        column.addLayout(row, 1)
        column.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignRight)
        for part in (self.list, self.compared, self.restore):
            part.setVisible(bool(self._versions))
        if self._versions:
            resize_within(self, px(_WIDTH), px(_HEIGHT))
        else:
            self.setMinimumWidth(px(_NONE))

    def _said(self, version: EntryVersion) -> str:
        local = local_moment(version.until, self._context.clock.zone())
        return self._context.formats.moment(local)

    def _show_current(self) -> None:
        version = self._versions[self.list.currentIndex().row()]
        self.compared.compare(_whole(version.entry), _whole(self._now))

    def _restore(self) -> None:
        self.chosen.emit(self._versions[self.list.currentIndex().row()].entry)
        self.accept()


def _whole(entry: Entry) -> str:
    return f"{entry.title}\n\n{entry.body}" if entry.title else entry.body
