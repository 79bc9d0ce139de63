"""The journal: what was written, and writing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from app.book import Book
from app.capture.captured import Mention
from app.changes import Change
from app.model.entry import Entry
from app.model.lines import ContactLine
from app.model.reflection import Reflection
from ui.context import Context
from ui.journal.autosave import Autosave
from ui.journal.candidates import NEW_HANDLE, NEW_NAME, Candidate, line_of, new_contact, saving
from ui.journal.capture import Taken
from ui.journal.draft import Draft
from ui.journal.entry_editor import ALONE_KEY, EntryEditor
from ui.journal.list_panel import ListPanel
from ui.journal.reading import Opened, Since, open_entry, people_of
from ui.journal.recovery import Recovery
from ui.journal.reflection_panel import ReflectionPanel
from ui.theme import Theme
from ui.view import View
from ui.widgets.empty_state import EmptyState
from ui.widgets.rule import Rule

_LIST, _PANEL, _LEAST_EDITOR, _ALONE = 330, 274, 300, 760


class JournalView(View):
    """List, editor and reflections. Whatever is left is written to the book first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._session = context, context.session
        self._draft: Draft | None = None
        self._people: dict[str, ContactLine] = {}
        self._last: dict[str, Reflection] = {}
        self._since: dict[str, Since] = {}
        self._is_stale, self._has_target, self._is_typed = True, False, False
        self._is_alone = False
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
        self.autosave = Autosave(context.session, self)
        self.recovery = Recovery(context, self)
        self._build()
        self._connect()
        self._close()

    @property
    def draft(self) -> Draft | None:
        """Return the entry that is open."""
        return self._draft

    def new_entry(self, contact_uids: Sequence[str] = ()) -> None:
        """Begin an entry with these contacts, ready to be written."""
        self._leave()
        self._has_target = True
        self._take(Draft.begin(self._context.clock, tuple(contact_uids)))
        self.list.select(None)
        self._read_people()
        if contact_uids:
            self.editor.body.setFocus()
        else:
            self.editor.title.setFocus()

    def show_target(self, uid: str | None) -> None:
        """Open an entry."""
        if uid is not None:
            self._has_target = True
            self.list.select(uid)
            self._open(uid)

    def focus_search(self) -> None:
        """Bring the keys to the search field."""
        self.list.search.setFocus()
        self.list.search.selectAll()

    def flush(self) -> None:
        """Hand over to the book what it does not have yet."""
        self.autosave.save()
        self.autosave.drop_if_empty()

    def has_unwritten_words(self) -> bool:
        """Tell whether the entry that is open has words that the book could not take."""
        return self._draft is not None and self._draft.needs_saving

    def showEvent(self, event: QShowEvent) -> None:
        """Read the list when it is looked at and was not read since it changed."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.list.load()

    def hideEvent(self, event: QHideEvent) -> None:
        """Write what is open when another view is turned to."""
        super().hideEvent(event)
        self.autosave.save()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: the list gives way before the editor becomes too narrow."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        theme = self._context.theme.theme
        panel = theme.px(_PANEL)
        rest = self.width() - panel - theme.px(_LEAST_EDITOR)
        width = min(theme.px(_LIST), max(rest, theme.px(200)))
        is_room = self.width() >= panel + theme.px(_LEAST_EDITOR + 200)
        self.panel.setFixedWidth(panel)
        self.list.setFixedWidth(width)
        is_open = self._draft is not None
        is_alone = self._is_alone and is_open
        is_list_seen = (is_room or not is_open) and not is_alone
        self.panel.setVisible(is_open and not is_alone)
        self._panel_rule.setVisible(is_open and not is_alone)
        self.list.setVisible(is_list_seen)
        self._list_rule.setVisible(is_list_seen)
        side = max(0, (self.width() - theme.px(_ALONE)) // 2) if is_alone else 0
        self._middle.setContentsMargins(side, 0, side, 0)

    def write_alone(self) -> None:
        """Leave only the text, or show everything again."""
        self._is_alone = not self._is_alone
        self._share_width()
        self.editor.body.setFocus()

    def _open(self, uid: str) -> None:
        if self._draft is not None and self._draft.uid == uid:
            return
        self._leave()
        self._session.read(partial(_open, uid), self._show_opened, "journal open")

    def _leave(self) -> None:
        """Write what is open before turning to something else."""
        if self._draft is not None:
            self.flush()

    def _show_opened(self, opened: Opened | None) -> None:
        if opened is None:
            self._close()
            return
        self._leave()
        draft = Draft(opened.entry, self._context.clock)
        self._take(draft)
        self._know(opened)

    def _take(self, draft: Draft) -> None:
        self._draft, self._is_typed = draft, False
        self._people, self._last, self._since = {}, {}, {}
        self.autosave.watch(draft)
        self.editor.show_entry(draft.entry, ())
        self.editor.listen(is_new=not draft.was_sent)
        self._show_reflections()
        self._stack.setCurrentWidget(self.editor)
        self._share_width()

    def _know(self, opened: Opened) -> None:
        """Take what is known of the contacts of the entry."""
        self._people |= {line.uid: line for line in opened.people}
        self._last, self._since = opened.last, opened.since
        if self._draft is not None:
            self.editor.show_facts(self._draft.entry, self._lines())
        self._show_reflections()

    def _close(self) -> None:
        self._draft = None
        self.autosave.watch(None)
        self._stack.setCurrentWidget(self.nothing)
        self._share_width()

    def _lines(self) -> list[ContactLine]:
        contacts = self._draft.entry.contacts if self._draft else ()
        return [self._people[uid] for uid in contacts if uid in self._people]

    def _show_reflections(self) -> None:
        if self._draft is not None:
            reflections = self._draft.entry.reflections
            self.panel.show_people(self._lines(), reflections, self._last, self._since)

    def _changed(self) -> None:
        """Show the facts as they are now, and see to it that they are saved."""
        if self._draft is not None:
            self.editor.show_facts(self._draft.entry, self._lines())
            self._show_reflections()
            self.autosave.touch()

    def _gather(self) -> None:
        """Put the words that stand in the editor into the draft, where any were typed."""
        if self._draft is not None and self._is_typed:
            self._is_typed = False
            self._draft.write(*self.editor.words())

    def _type(self) -> None:
        self._is_typed = True
        self.autosave.touch()

    def _change_facts(self, values: dict[str, Any]) -> None:
        if self._draft is not None and self._draft.change(**values):
            self._changed()

    def _move(self, moment: datetime) -> None:
        if self._draft is None:
            return
        zone = self._draft.entry.zone or self._context.clock.zone()
        if self._draft.move_to(moment, zone):
            self._changed()
            self._read_people()

    def _reflect(self, contact: str, values: dict[str, Any]) -> None:
        if self._draft is not None and self._draft.reflect(contact, **values):
            self._show_reflections()
            self.autosave.touch()

    def _add(self, candidate: Candidate) -> None:
        if self._draft is None:
            return
        line = candidate.line
        if line is None:
            contact = new_contact(candidate, self._context.clock)
            self._session.write(saving(contact))
            line = line_of(contact)
        self._people[line.uid] = line
        if self._draft.add_contact(line.uid):
            self._changed()
            self._read_people()

    def _capture(self, taken: Taken) -> None:
        """Take over what the first line said."""
        draft = self._draft
        if draft is None:
            return
        self._is_typed = True
        draft.change(**taken.facts)
        if taken.moment is not None:
            self._move(taken.moment)
        for mention in taken.mentions:
            self._mention(mention)
        for uid in draft.entry.contacts if taken.ratings else ():
            draft.reflect(uid, **taken.ratings)
        self.editor.add_boxes(taken, draft.entry.day)
        self._changed()
        self._read_people()

    def _mention(self, mention: Mention) -> None:
        if self._draft is not None and mention.uid is not None:
            self._draft.add_contact(mention.uid)
            return
        kind = NEW_HANDLE if mention.name_kind == "handle" else NEW_NAME
        self._add(Candidate(kind, mention.name))

    def _remove(self, uid: str) -> None:
        if self._draft is not None and self._draft.remove_contact(uid):
            self._changed()

    def _read_people(self) -> None:
        if self._draft is not None and self._draft.entry.contacts:
            entry = self._draft.entry
            self._session.read(partial(_people, entry), self._show_people, "journal people")

    def _show_people(self, found: Opened) -> None:
        if self._draft is not None and self._draft.uid == found.entry.uid:
            self._know(found)

    def _delete(self) -> None:
        draft = self._draft
        if draft is None:
            return
        self.autosave.save()
        self._close()
        if draft.was_sent:
            self._session.delete(partial(_delete, draft.uid), self.tr("Entry deleted"))

    def _show_versions(self) -> None:
        if self._draft is not None:
            self.autosave.save()
            self.recovery.show_versions(self._draft.entry)

    def _bring_back(self, version: Entry) -> None:
        """Let the open entry read as an earlier version did; that is a change like any other."""
        if self._draft is None or self._draft.uid != version.uid:
            return
        kept = {"uid", "created_at", "updated_at"}
        values = {
            one.name: getattr(version, one.name) for one in fields(Entry) if one.name not in kept
        }
        self._draft.change(**values)
        self._is_typed = False
        self.editor.show_words(self._draft.entry, set(values))
        self._changed()
        self._read_people()

    def _hear(self, change: Change) -> None:
        """Follow what changed in the book, here or elsewhere."""
        draft = self._draft
        if not (change.concerns("entry") or change.concerns("contact")):
            return
        if draft is not None and self.autosave.is_writing and draft.uid in change.uids:
            self.list.follow(draft.uid, draft.entry.happened_at)
            return
        self._is_stale = True
        self._soon.start()

    def _catch_up(self) -> None:
        if self.isVisible():
            self._is_stale = False
            self.list.load()
        draft = self._draft
        if draft is not None and draft.is_kept and not self.autosave.is_writing:
            self._session.read(partial(_open, draft.uid), self._meet, "journal meet")

    def _meet(self, opened: Opened | None) -> None:
        draft = self._draft
        if draft is None or self.autosave.is_writing:
            return
        if opened is None:
            self._close()
            return
        if draft.uid != opened.entry.uid:
            return
        self._gather()
        moved = draft.meet(opened.entry)
        self.editor.show_words(draft.entry, moved)
        self._know(opened)

    def _list_loaded(self) -> None:
        if self._draft is not None:
            self.list.select(self._draft.uid)
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
        theme = self._context.theme
        middle = QWidget(self)
        inner = QWidget(middle)
        self._middle = QHBoxLayout(middle)
        self._middle.addWidget(inner)
        self._stack = QStackedLayout(inner)
        self._stack.addWidget(self.editor)
        self._stack.addWidget(self.nothing)
        self._list_rule, self._panel_rule = Rule(theme, True, self), Rule(theme, True, self)
        alone = QShortcut(QKeySequence(ALONE_KEY), self)
        alone.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        alone.activated.connect(self.write_alone)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(self._list_rule)
        row.addWidget(middle, 1)
        row.addWidget(self._panel_rule)
        row.addWidget(self.panel)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)

    def _connect(self) -> None:
        self._session.changed.connect(self._hear)
        self._soon.timeout.connect(self._catch_up)
        self._context.theme.changed.connect(self._restyle)
        self.list.chosen.connect(self._open)
        self.list.loaded.connect(self._list_loaded)
        self.nothing.asked.connect(self._start_writing)
        self.autosave.due.connect(self._gather)
        self.autosave.state_changed.connect(self.editor.state.show_state)
        self.autosave.problem_changed.connect(self.editor.state.show_problem)
        self.editor.touched.connect(self._type)
        self.editor.left.connect(self.autosave.save)
        self.editor.delete_asked.connect(self._delete)
        self.editor.alone_asked.connect(self.write_alone)
        self.editor.versions_asked.connect(self._show_versions)
        self.editor.bin_asked.connect(self.recovery.show_bin)
        self.recovery.version_wanted.connect(self._bring_back)
        self.editor.facts.changed.connect(self._change_facts)
        self.editor.facts.moved.connect(self._move)
        self.editor.mentions.chosen.connect(self._add)
        self.editor.captured.connect(self._capture)
        self.editor.people.picked.connect(self._add)
        self.editor.people.removal_asked.connect(self._remove)
        self.editor.people.open_asked.connect(self._open_contact)
        self.editor.people.reflection_asked.connect(self._turn_to_reflection)
        self.panel.since.open_asked.connect(self.show_target)
        self.panel.reflected.connect(self._reflect)

    def _restyle(self, theme: Theme) -> None:
        self._share_width()


def _open(uid: str, book: Book) -> Opened | None:
    return open_entry(book, uid)


def _people(entry: Any, book: Book) -> Opened:
    return people_of(book, entry, entry.contacts)


def _delete(uid: str, book: Book) -> Change:
    return book.entries.delete([uid])
