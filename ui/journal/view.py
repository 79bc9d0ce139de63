"""The journal: what was written, and writing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from app.changes import Change
from ui.context import Context
from ui.journal.attachments import Attachments
from ui.journal.capture import Taken
from ui.journal.catch_up import CatchUp
from ui.journal.columns import Columns
from ui.journal.desk import Desk
from ui.journal.draft import Draft
from ui.journal.entry_editor import ALONE_KEY, EntryEditor
from ui.journal.finding import Finding
from ui.journal.list_panel import ListPanel
from ui.journal.recovery import Recovery
from ui.journal.reflection_panel import ReflectionPanel
from ui.view import View
from ui.widgets.empty_state import EmptyState


class JournalView(View):
    """List, editor and reflections around the desk, where the open entry lies."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self._is_stale, self._has_target = True, False
        self.list = ListPanel(context, self)
        self.editor = EntryEditor(context, self)
        self.panel = ReflectionPanel(context, self)
        self.nothing = EmptyState(
            "write",
            self.tr("Write down a meeting while it is fresh."),
            self.tr("New entry"),
            context.theme,
            context.icons,
            self,
        )
        self.desk = Desk(context, self.editor.words, self)
        self.recovery = Recovery(context, self)
        self.attachments = Attachments(context, self.desk, self)
        self.catch_up = CatchUp(context, self)
        self.finding = Finding(self.list, self.editor.body, self)
        self._build()
        self._connect()
        self._connect_desk()
        self._connect_attachments()
        self._turn()

    @property
    def draft(self) -> Draft | None:
        """Return the entry that is open."""
        return self.desk.draft

    def new_entry(self, contact_uids: Sequence[str] = ()) -> None:
        """Begin an entry with these contacts, ready to be written."""
        self._has_target = True
        self.desk.begin(contact_uids)
        self.list.select(None)
        if contact_uids:
            self.editor.body.setFocus()
        else:
            self.editor.title.setFocus()

    def show_target(self, uid: str | None) -> None:
        """Open an entry."""
        if uid is not None:
            self._has_target = True
            self.list.select(uid)
            self.desk.open(uid)

    def focus_search(self) -> None:
        """Bring the keys to the search field; where the list has no room, in place of the entry."""
        self.columns.leave_alone(False)
        if not self.list.isVisibleTo(self):
            self.desk.flush()
            self.desk.close()
        self.list.search.setFocus()
        self.list.search.selectAll()

    def go_home(self) -> None:
        """Show the list where there was no room for it beside an entry."""
        if not self.list.isVisibleTo(self):
            self.focus_search()

    def search_for(self, text: str) -> None:
        """List the entries that a search asks for."""
        self.focus_search()
        self.list.search_for(text)

    def flush(self) -> None:
        """Hand over to the book what it does not have yet."""
        self.desk.flush()

    def has_unwritten_words(self) -> bool:
        """Tell whether something stands here that the book does not have."""
        return self.desk.has_unwritten_words

    def write_alone(self) -> None:
        """Leave only the text of the open entry, or show everything again."""
        if self.draft is not None:
            self.columns.leave_alone(not self.columns.is_alone)
            self.editor.body.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Come back from writing alone with Esc, where nothing smaller took it."""
        if event.key() == Qt.Key.Key_Escape and self.columns.is_alone:
            self.write_alone()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list when it is looked at and was not read since it changed."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.list.load()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what is open when another view is turned to."""
        super().hideEvent(event)
        self.desk.autosave.save()
        if not event.spontaneous():
            self.columns.leave_alone(False)

    def _turn(self) -> None:
        """Show the entry that lies on the desk, or that there is none."""
        draft = self.draft
        if draft is not None:
            self.editor.show_entry(draft.entry, self.desk.people)
            self.editor.listen(is_new=not draft.was_sent)
            self.finding.show_text()
            self._show_facts()
        else:
            self.list.select(None)
        self._stack.setCurrentWidget(self.nothing if draft is None else self.editor)
        self.columns.open_entry(draft is not None)

    def _show_facts(self) -> None:
        entry = self.desk.entry
        if entry is not None:
            self.editor.show_facts(entry, self.desk.people)
            self.panel.show_people(self.desk.people, entry.reflections, self.desk.since)

    def _show_words(self, fields: set[str]) -> None:
        entry = self.desk.entry
        if entry is not None:
            self.editor.show_words(entry, fields)

    def _capture(self, taken: Taken) -> None:
        self.desk.capture(taken)
        if self.desk.entry is not None:
            self.editor.add_boxes(taken, self.desk.entry.day)

    def _delete(self) -> None:
        self.desk.delete(self.tr("Entry deleted"))

    def _show_versions(self) -> None:
        self.desk.autosave.save()
        if self.desk.entry is not None:
            self.recovery.show_versions(self.desk.entry)

    def _hear(self, change: Change) -> None:
        """Follow what changed in the book, here or elsewhere."""
        entry = self.desk.entry
        if not (change.concerns("entry") or change.concerns("contact")):
            return
        if entry is not None and self.desk.is_own(change):
            self.list.follow(entry.uid, entry.happened_at)
            return
        self._is_stale = True
        self._soon.start()

    def _catch_up(self) -> None:
        if self.isVisible():
            self._is_stale = False
            self.list.load()
        self.desk.catch_up()

    def _list_loaded(self) -> None:
        if self.draft is not None:
            self.list.select(self.draft.uid)
        elif not self._has_target and not self.list.words:
            first = self.list.first()
            if first:
                self.show_target(first)

    def _start_writing(self) -> None:
        self.new_entry()

    def _open_contact(self, uid: str) -> None:
        self.open_requested.emit("contact", uid)

    def _turn_to_reflection(self, uid: str) -> None:
        self.panel.choose(uid)
        self.panel.focus_first()

    def _build(self) -> None:
        middle = QWidget(self)
        self._stack = QStackedLayout(middle)
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.nothing)
        self.columns = Columns(self._context.theme, self.list, middle, self.panel, self)
        alone = QShortcut(QKeySequence(ALONE_KEY), self)
        alone.activated.connect(self.write_alone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.columns)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)

    def _connect(self) -> None:
        self._session.changed.connect(self._hear)
        self._soon.timeout.connect(self._catch_up)
        self.columns.alone_changed.connect(self.alone_changed)
        self.list.chosen.connect(self.desk.open)
        self.list.catch_up.clicked.connect(self.catch_up.open)
        self.list.loaded.connect(self._list_loaded)
        self.nothing.asked.connect(self._start_writing)
        self.editor.alone_asked.connect(self.write_alone)
        self.editor.list_asked.connect(self.focus_search)
        self.editor.versions_asked.connect(self._show_versions)
        self.editor.bin_asked.connect(self.recovery.show_bin)
        self.editor.captured.connect(self._capture)
        self.editor.delete_asked.connect(self._delete)
        self.editor.people.open_asked.connect(self._open_contact)
        self.editor.people.entries_asked.connect(self.search_for)
        self.editor.entries_asked.connect(self.search_for)
        self.editor.people.reflection_asked.connect(self._turn_to_reflection)
        self.panel.since.open_asked.connect(self.show_target)

    def _connect_desk(self) -> None:
        desk, state = self.desk, self.editor.state
        desk.turned.connect(self._turn)
        desk.changed.connect(self._show_facts)
        desk.moved.connect(self._show_words)
        desk.autosave.state_changed.connect(state.show_state)
        desk.autosave.problem_changed.connect(state.show_problem)
        self.editor.touched.connect(desk.type)
        self.editor.left.connect(desk.autosave.save)
        self.editor.facts.changed.connect(desk.change)
        self.editor.facts.moved.connect(desk.move)
        self.editor.mentions.chosen.connect(desk.add)
        self.editor.people.picked.connect(desk.add)
        self.editor.people.removal_asked.connect(desk.remove)
        self.panel.reflected.connect(desk.reflect)
        self.recovery.version_wanted.connect(desk.bring_back)

    def _connect_attachments(self) -> None:
        bar, acts = self.editor.attachments, self.attachments
        self.editor.body.files_given.connect(acts.attach)
        self.editor.file_asked.connect(acts.choose)
        bar.open_asked.connect(acts.open)
        bar.copy_asked.connect(acts.save_copy)
        bar.removal_asked.connect(acts.remove)
