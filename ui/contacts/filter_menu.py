"""The menu of saved filters: use one, save this one, forget one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.contacts.saved_filters import SavedFilter, forget_filter, save_filter, saved_filters
from ui.context import Context
from ui.widgets.field_popup import FieldPopup


class FilterMenu(QMenu):
    """Emits `chosen` with a SavedFilter; `current` gives what the list is asked for now."""

    chosen = Signal(object)

    def __init__(
        self, context: Context, current: Callable[[str], SavedFilter], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Saved filters"))
        self._context, self._current = context, current
        title = self.tr("Name of this filter")
        self.name_popup = FieldPopup(
            context.theme, parent, title, self.tr("Words, filter and order are kept.")
        )
        self._under = parent
        self._forgetting = QMenu(self.tr("Forget"), self)
        self.aboutToShow.connect(self._read)
        self.triggered.connect(self._use)
        self._forgetting.triggered.connect(self._forget)
        self.name_popup.entered.connect(self._save)
        self._show([])

    def _read(self) -> None:
        self._context.session.read(saved_filters, self._show, key="saved filters")

    def _show(self, some: Sequence[SavedFilter]) -> None:
        self.clear()
        self._forgetting.clear()
        for one in some:
            for menu in (self, self._forgetting):
                action = QAction(one.name.replace("&", "&&"), menu)
                action.setData(one)
                menu.addAction(action)
        self.addSeparator()
        self.addAction(self.tr("Save this filter…")).triggered.connect(self._ask)
        if some:
            self.addMenu(self._forgetting)

    def _ask(self) -> None:
        self.name_popup.ask(self._under, "")

    def _save(self, name: str) -> None:
        self.name_popup.hide()
        if name.strip():
            work = partial(save_filter, saved=self._current(name.strip()))
            self._context.session.write(work)

    def _use(self, action: QAction) -> None:
        if isinstance(action.data(), SavedFilter) and action.parent() is self:
            self.chosen.emit(action.data())

    def _forget(self, action: QAction) -> None:
        work = partial(forget_filter, name=action.data().name)
        self._context.session.write(work)
