"""Where an entry is written: its facts, title, people and text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.model.entry import Entry
from app.model.lines import ContactLine
from ui.context import Context
from ui.journal.attachment_bar import AttachmentBar
from ui.journal.body_edit import BodyEdit
from ui.journal.capture import Taken, box_line
from ui.journal.capture_line import CaptureLine
from ui.journal.facts_bar import FactsBar
from ui.journal.mention_completer import MentionCompleter
from ui.journal.mentions import mention_of
from ui.journal.people_bar import PeopleBar
from ui.journal.prompts import all_prompts, prompt_for
from ui.journal.save_note import SaveNote
from ui.journal.search_words import quoted
from ui.journal.spelling import Spelling
from ui.journal.spelling_menu import SpellingMenu
from ui.journal.templates import Templates
from ui.journal.title_edit import TitleEdit
from ui.journal.word_count import WordCount
from ui.theme import Theme
from ui.widgets.button import Button

ALONE_KEY = "F9"
_SIDE, _END, _TOP = 34, 14, 46


class EntryEditor(QWidget):
    """Shows an entry and tells what the writer does to it; keeps nothing itself."""

    touched = Signal()
    left = Signal()
    delete_asked = Signal()
    alone_asked = Signal()
    list_asked = Signal()
    versions_asked = Signal()
    bin_asked = Signal()
    captured = Signal(object)
    entries_asked = Signal(str)
    file_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_new = self._is_finishing = False
        self._place = ""
        self.facts = FactsBar(context, self)
        self.more = Button("", context.theme, "quiet", "more", context.icons, self.tr("More"), self)
        self.title = TitleEdit(context.theme, self)
        self.state = SaveNote(self)
        self.capture = CaptureLine(context, self)
        self.people = PeopleBar(context, self)
        self.body = BodyEdit(context.theme, self)
        self.attachments = AttachmentBar(context, self)
        self.count = WordCount(self)
        self.templates = Templates(context.session, self.body)
        looks = (context.session, context.theme)
        self.mentions = MentionCompleter(self.body, self.body, *looks)
        self.title_mentions = MentionCompleter(self.title, self, *looks, is_read_later=True)
        self.spelling = Spelling(context, self.body)
        self._spelling_menu = SpellingMenu(self.body, self.spelling)
        self._build()
        self._connect()
        self._restyle(context.theme.theme)
        context.theme.changed.connect(self._restyle)

    def show_entry(self, entry: Entry, people: Sequence[ContactLine]) -> None:
        """Show another entry from its beginning."""
        self.title.show_text(entry.title or "")
        self.body.show_text(entry.body)
        self.count.count(entry.body)
        self.body.show_prompt(prompt_for(entry.uid))
        self.mentions.close()
        self.title_mentions.close()
        self.show_facts(entry, people)

    def show_facts(self, entry: Entry, people: Sequence[ContactLine]) -> None:
        """Show the facts and people of the entry, leaving its words alone."""
        self.facts.show_entry(entry)
        self._place = entry.place or ""
        self.people.show_people(people)
        self.attachments.show_attachments(entry.attachments)
        self.body.highlighter.set_names([mention_of(line.name) for line in people])

    def show_words(self, entry: Entry, fields: set[str]) -> None:
        """Take words that changed elsewhere."""
        if "title" in fields:
            self.title.show_text(entry.title or "")
        if "body" in fields:
            self.body.replace_text(entry.body)

    def words(self) -> tuple[str, str]:
        """Return title and text as they stand, and count the words on the way."""
        text = self.body.text()
        self.count.count(text)
        return self.title.text(), text

    def listen(self, is_new: bool) -> None:
        """Read the title for facts, or take it as it is: only that of a new entry tells more."""
        self._is_new = is_new
        self.capture.begin()
        if is_new and not self.title.text():
            self.capture.explain()
        self.templates.read()
        self.spelling.read()

    def add_boxes(self, taken: Taken, today: date) -> None:
        """Put the promises of a first line at the end of the text."""
        lines = [box_line(said, today) for said in taken.promises]
        if lines:
            self.body.append_lines(lines)

    def _tell(self, text: str) -> None:
        self.touched.emit()

    def _read_title(self, text: str) -> None:
        self._is_finishing = False
        if self._is_new:
            self.capture.look_at(text)
            if not text:
                self.capture.explain()

    def _finish_title(self) -> None:
        """Go on to the text; what the title says is taken over as soon as it is known."""
        if self.capture.is_reading:
            self._is_finishing = True
            self.body.setFocus()
            return
        if self.capture.ask_first():
            return
        taken = self.capture.taken()
        self.capture.begin()
        if taken is not None:
            self.title.show_text(taken.title)
            self.captured.emit(taken)
        self.body.setFocus()

    def _finish_late(self) -> None:
        if self._is_finishing:
            self._is_finishing = False
            self._finish_title()

    def _build(self) -> None:
        self._heading = QHBoxLayout()
        self._heading.addWidget(self.title, 1)
        self._heading.addWidget(self.state, 0, Qt.AlignmentFlag.AlignTop)
        self._heading.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.facts)
        self._column.addLayout(self._heading)
        self._column.addWidget(self.capture)
        self._column.addWidget(self.people)
        self._column.addWidget(self.body, 1)
        self._column.addWidget(self.attachments)
        self._column.addWidget(self.count)

    def _connect(self) -> None:
        self.title.edited.connect(self._tell)
        self.title.left.connect(self.left)
        self.title.edited.connect(self._read_title)
        self.title.done.connect(self._finish_title)
        self.capture.read.connect(self._finish_late)
        self.body.touched.connect(self.touched)
        self.body.left.connect(self.left)
        self.more.clicked.connect(self._offer_more)
        self.facts.tags.entries_asked.connect(self.entries_asked)

    def _offer_more(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        questions = menu.addMenu(self.tr("A question to write from"))
        for question in all_prompts():
            questions.addAction(question).setData(("question", question))
        self.templates.fill(menu.addMenu(self.tr("Templates")))
        self._spelling_menu.fill(menu.addMenu(self.tr("Spelling")))
        alone = menu.addAction(self.tr("Write alone"))
        alone.setShortcut(ALONE_KEY)
        alone.setData(("alone", ""))
        menu.addAction(self.tr("Add a tag")).setData(("tag", ""))
        menu.addAction(self.tr("Attach a file")).setData(("file", ""))
        menu.addAction(self.tr("All entries")).setData(("list", ""))
        menu.addAction(self.tr("Earlier versions")).setData(("versions", ""))
        menu.addAction(self.tr("Deleted entries")).setData(("bin", ""))
        if self._place:
            here = menu.addAction(self.tr("All entries at this place"))
            here.setData(("entries", f"place:{quoted(self._place)}"))
        menu.addSeparator()
        menu.addAction(self.tr("Delete this entry")).setData(("delete", ""))
        menu.triggered.connect(self._act)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _act(self, action: QAction) -> None:
        what, question = action.data()
        signals = {
            "alone": self.alone_asked,
            "list": self.list_asked,
            "file": self.file_asked,
            "versions": self.versions_asked,
            "bin": self.bin_asked,
            "delete": self.delete_asked,
        }
        if what == "question":
            self.body.begin_section(question)
        elif what == "entries":
            self.entries_asked.emit(question)
        elif what == "tag":
            self.facts.tags.ask(self.facts.moment)
        elif what in signals:
            signals[what].emit()

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(_SIDE)
        self._column.setContentsMargins(side, theme.px(_TOP), theme.px(_END), theme.px(10))
        self._column.setSpacing(theme.px(8))
        self._heading.setSpacing(theme.px(6))
        self.body.set_end_margin(theme.px(_SIDE - _END))
