"""The page before a meeting."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.book import Book
from ui.contacts.briefing.parts import BriefingWords, Part
from ui.contacts.side_page import SidePage
from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Muted, Note, PlainLabel

if TYPE_CHECKING:
    from app.insights.briefing import Briefing


class BriefingPanel(SidePage):
    """Read from top to bottom; printed, or written to a PDF file."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(context, "", parent)
        self._words = BriefingWords(context.formats, context.clock)
        self._about, self._parts = "", list[Part]()
        theme, icons = context.theme, context.icons
        self.pdf_button = Button(
            self.tr("Save as PDF"), theme, "plain", "export", icons, parent=self.page
        )
        self.print_button = Button(self.tr("Print"), theme, "plain", parent=self.page)
        self.acts.addWidget(self.pdf_button)
        self.acts.addWidget(self.print_button)
        self.pdf_button.clicked.connect(self._save)
        self.print_button.clicked.connect(self._print)

    def show_contact(self, uid: str) -> None:
        """Show what to have in mind before meeting a contact."""
        self._context.session.read(partial(_briefing, uid=uid), self._show, key="briefing")
        self.back_button.setFocus()

    def parts(self) -> list[Part]:
        """Return what is shown."""
        return list(self._parts)

    def _show(self, found: Briefing) -> None:
        self.set_title(self._words.title(found))
        self._about, self._parts = self._words.about(found), self._words.parts(found)
        self.empty_column()
        self.column.addWidget(Muted(self._about, self.page, wrap=True))
        for part in self._parts:
            self.column.addWidget(self._card(part))
        if not self._parts:
            said = self.tr("Nothing is written yet. It will be a first time.")
            self.column.addWidget(Note(said, self.page, wrap=True))

    def _card(self, part: Part) -> Card:
        card = Card(self._context.theme, part.heading, parent=self.page)
        for first, second in part.lines:
            both = QVBoxLayout()
            both.setSpacing(self._context.theme.theme.px(1))
            both.addWidget(PlainLabel(first, card, wrap=True))
            if second:
                both.addWidget(Note(second, card, wrap=True))
            card.body.addLayout(both)
        return card

    def _save(self) -> None:
        from ui.contacts.briefing.paper import document_of, write_pdf

        title = self.title.text()
        kinds = self.tr("PDF (*.pdf)")
        path = self._context.files.save_file(self, self.tr("Save as PDF"), f"{title}.pdf", kinds)
        if path is not None:
            theme = self._context.theme.theme
            write_pdf(document_of(title, self._about, self._parts, theme), path, title)

    def _print(self) -> None:
        from ui.contacts.briefing.paper import document_of, print_on_paper

        theme = self._context.theme.theme
        print_on_paper(document_of(self.title.text(), self._about, self._parts, theme), self)


def _briefing(book: Book, uid: str) -> Briefing:
    from app.insights.briefing import ENTRIES, brief

    pages = book.contact_pages
    page = pages.page(uid)
    return brief(page, pages.entries_of(uid, page.entry_ids[:ENTRIES]), book.clock.today())
