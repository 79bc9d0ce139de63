"""What stands in the window in the place of a book that cannot be opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.errors import UserError
from app.keep.backup import backups_in
from app.paths import Paths
from ui.context import Context
from ui.opening import LEAVE_WITHIN_SECONDS, open_plain
from ui.tasks import Tasks
from ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from ui.shown_book import Frame


class BrokenBook(QObject):
    """Says why, and offers the backups; `wanted` carries the one to go back to."""

    wanted = Signal(object)

    def __init__(
        self,
        why: UserError,
        paths: Paths,
        frame: Frame,
        context_of: Callable[[Tasks], Context],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._window, self._context_of = frame.window, context_of
        self._backups = backups_in(paths.backups, paths.book.stem)
        self._tasks = Tasks(partial(open_plain, paths.book, frame.clock), parent=self)
        said = self.tr("This book cannot be opened. {why}").format(why=why)
        page = EmptyState("lock", said, self.tr("Close"), frame.theme, frame.icons)
        page.asked.connect(self._window.close)
        if self._backups:
            page.add_button(self.tr("Go back to a backup …")).clicked.connect(self._offer)
        self._window.setCentralWidget(page)

    def leave(self) -> None:
        """Look into no further backup."""
        self._tasks.drain(LEAVE_WITHIN_SECONDS)

    def _offer(self) -> None:
        from ui.backups.dialog import BackupsDialog

        context = self._context_of(self._tasks)
        dialog = BackupsDialog(context, self._backups, None, self._window)
        dialog.chosen.connect(self.wanted)
        dialog.open()
