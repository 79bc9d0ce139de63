"""What every view offers to the shell."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

PAGE_MARGINS = (34, 24, 34, 26)
"""Left, top, right and bottom of a page that fills the window, at 100 %."""


class View(QWidget):
    """A page of the window.

    `open_requested` carries the kind (contact, entry, day, search) and uid of what to show in its
    own view, `write_requested` the uids of those to write about, `group_requested` those of a group
    to list, the next two what the first start offers; `alone_changed` tells whether the view now
    wants the window for itself.
    """

    open_requested = Signal(str, str)
    write_requested = Signal(list)
    group_requested = Signal(list)
    bring_requested = Signal()
    sample_requested = Signal()
    alone_changed = Signal(bool)

    def show_target(self, uid: str | None) -> None:
        """Open at a record; a view without records of its own stays where it is."""

    def go_home(self) -> None:
        """Go back to what the view begins with, from whatever was opened in it."""

    def focus_search(self) -> None:
        """Bring the keyboard to the search field, where there is one."""

    def flush(self) -> None:
        """Hand over to the book what is not written yet."""

    def has_unwritten_words(self) -> bool:
        """Tell whether something stands here that the book does not have."""
        return False
