"""Saving the entry that is being written: soon after each change, and whenever it is left."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from app.book import Book
from app.changes import Change
from app.errors import UserError
from app.model.entry import Entry
from ui.journal.draft import Draft
from ui.session import Session

_WAIT_MILLISECONDS = 800
_TRY_AGAIN_MILLISECONDS = 5000
SAVED, SAVING, UNSAVED = "saved", "saving", "unsaved"


class Autosave(QObject):
    """Writes a draft to the book at most a second after a change, the first of many counted.

    `due` asks for what was typed to be put into the draft; `state_changed` carries saved (only
    once it is on the disk), saving or unsaved, and `problem_changed` why it could not be written.
    """

    due = Signal()
    state_changed = Signal(str)
    problem_changed = Signal(str)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._draft: Draft | None = None
        self._left: dict[str, Draft] = {}
        self._writing = 0
        self._under_way: dict[str, Entry] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.save)

    @property
    def is_writing(self) -> bool:
        """Tell whether something was handed to the book that has not answered yet."""
        return self._writing > 0

    @property
    def has_left_over(self) -> bool:
        """Tell whether an entry that is not open any more could not be written yet."""
        return bool(self._left)

    def left_over(self, uid: str) -> Draft | None:
        """Return the draft of an entry that could not be written when it was left."""
        return self._left.get(uid)

    def watch(self, draft: Draft | None) -> None:
        """Care for another draft; the one before was handed over, and stays until it is written."""
        before, self._draft = self._draft, draft
        if before is not None and before.needs_saving:
            self._left[before.uid] = before
        if draft is not None:
            self._left.pop(draft.uid, None)
        if not self._left:
            self._timer.stop()
            self.problem_changed.emit("")
        kept = draft is not None and draft.is_kept and not draft.needs_saving
        self.state_changed.emit(SAVED if kept else UNSAVED)

    def touch(self) -> None:
        """Note a change: within a second it is written."""
        if not self._timer.isActive():
            self._timer.start(_WAIT_MILLISECONDS)
            self.state_changed.emit(SAVING)

    def save(self) -> None:
        """Hand over to the book what it does not have."""
        self._timer.stop()
        self.due.emit()
        waiting = [*self._left.values(), *([self._draft] if self._draft else [])]
        for draft in waiting:
            if draft.needs_saving and self._under_way.get(draft.uid) != draft.entry:
                self._hand_over(draft)
        self._tell()

    def _hand_over(self, draft: Draft) -> None:
        self._writing += 1
        self.state_changed.emit(SAVING)
        label, entry = draft.label, draft.send()
        self._under_way[draft.uid] = entry
        answer = _Answer(self, draft, entry)
        self._session.write(partial(_save, entry, label), answer.saved, answer.failed)

    def drop_if_empty(self) -> None:
        """Remove an entry that was begun and emptied again."""
        draft = self._draft
        if draft is not None and draft.is_to_drop:
            self._session.write(partial(_delete, draft.uid))

    def settle(self, draft: Draft, entry: Entry, problem: str) -> None:
        """Take the book's answer to one save: nothing, or why it could not be written."""
        self._writing -= 1
        if self._under_way.get(draft.uid) is entry:
            del self._under_way[draft.uid]
        if not problem:
            draft.written(entry)
            self._left.pop(draft.uid, None)
        elif draft is not self._draft:
            self._left[draft.uid] = draft
        self.problem_changed.emit(problem)
        if problem:
            self._timer.start(_TRY_AGAIN_MILLISECONDS)
        self._tell()

    def _tell(self) -> None:
        draft = self._draft
        if self._timer.isActive() or self.is_writing or draft is None:
            return
        self.state_changed.emit(SAVED if draft.is_kept else UNSAVED)


class _Answer:
    """Waits for the book's answer to one save."""

    def __init__(self, autosave: Autosave, draft: Draft, entry: Entry) -> None:
        self._autosave, self._draft, self._entry = autosave, draft, entry

    def saved(self, change: Change) -> None:
        """Note that it is on the disk."""
        self._autosave.settle(self._draft, self._entry, "")

    def failed(self, error: UserError) -> None:
        """Keep the draft, and say why."""
        self._autosave.settle(self._draft, self._entry, str(error))


def _save(entry: Entry, label: str, book: Book) -> Change:
    return book.entries.save(entry, label)


def _delete(uid: str, book: Book) -> Change:
    return book.entries.delete([uid])
