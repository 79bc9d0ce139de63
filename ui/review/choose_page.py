"""What the review is to hold: its time, its chapters, how people are called, who stays out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.review_draft import NAMES, PAPERS
from ui.context import Context
from ui.review.captions import names_caption
from ui.review.chapter_list import ChapterList
from ui.review.draft import Draft
from ui.review.period_bar import PeriodBar
from ui.review.person_chips import PersonChips
from ui.widgets.label import Heading, Note
from ui.widgets.pills import Pills
from ui.widgets.tick_box import TickBox


class ChoosePage(QWidget):
    """Shows the choices of a draft, and makes them."""

    def __init__(self, context: Context, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._draft = context, draft
        self.period = PeriodBar(context, self)
        self.chapters = ChapterList(context, self)
        self.not_whole = Note("", self, wrap=True)
        self.names = Pills(context.theme, self.tr("How people are called"), self)
        self.left_out = PersonChips(context, self.tr("Leave a contact out"), False, self)
        self.paper = Pills(context.theme, self.tr("Paper"), self)
        self.pictures = self._box(self.tr("Pictures and photos"))
        self.closing_notes = self._box(self.tr("Closing notes of those let go"))
        self.private_notes = self._box(self.tr("Private notes on entries"))
        self._build()
        self._fill()
        self._connect()

    def _box(self, caption: str) -> TickBox:
        return TickBox(caption, self._context.theme, self._context.icons, parent=self)

    def _build(self) -> None:
        px = self._context.theme.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(14), px(24), px(12))
        column.setSpacing(px(8))
        column.addWidget(self.period)
        sections: tuple[tuple[str, Sequence[QWidget]], ...] = (
            (self.tr("Chapters"), (self.chapters, self.not_whole)),
            (self.tr("Names"), (self.names, self.left_out)),
            (self.tr("Only if you ask for it"), (self.closing_notes, self.private_notes)),
            (self.tr("Pages"), (self.paper, self.pictures)),
        )
        for title, widgets in sections:
            column.addSpacing(px(6))
            column.addWidget(Heading(title, self))
            for widget in widgets:
                column.addWidget(widget)
        column.addStretch(1)

    def _fill(self) -> None:
        self.names.set_pills([(key, names_caption(key)) for key in NAMES])
        self.paper.set_pills([(key, key) for key in PAPERS])

    def _connect(self) -> None:
        self.period.chosen.connect(self._draft.open)
        self.chapters.chosen.connect(self._choose_chapters)
        self.names.chosen.connect(self._choose_names)
        self.left_out.chosen.connect(self._leave_out)
        self.paper.chosen.connect(self._choose_paper)
        self.pictures.toggled.connect(self._show_pictures)
        self.closing_notes.toggled.connect(self._show_closing_notes)
        self.private_notes.toggled.connect(self._show_private_notes)
        self._draft.opened.connect(self.refresh)

    def refresh(self) -> None:
        """Show the choices as they are now."""
        options = self._draft.options
        self.period.show_chosen(options)
        self.chapters.show_chosen(options.chapters)
        self.names.choose(options.names)
        self.left_out.show_chosen(sorted(options.excluded))
        self.paper.choose(options.paper)
        for box, is_in in (
            (self.pictures, options.shows_pictures),
            (self.closing_notes, options.closing_notes),
            (self.private_notes, options.private_notes),
        ):
            box.blockSignals(True)
            box.setChecked(is_in)
            box.blockSignals(False)
            box.update()
        self._say_what_a_selection_lacks()

    def _say_what_a_selection_lacks(self) -> None:
        is_whole = self._draft.options.is_whole
        self.not_whole.setText(
            "" if is_whole else self.tr("The seven principles stand only in a review of everybody.")
        )
        self.not_whole.setVisible(not is_whole)

    def _choose_chapters(self, chapters: tuple[str, ...]) -> None:
        self._draft.change(chapters=chapters)

    def _choose_names(self, names: str) -> None:
        self._draft.change(names=names)
        self.refresh()

    def _leave_out(self, uids: frozenset[str]) -> None:
        self._draft.change(excluded=uids)
        self._say_what_a_selection_lacks()

    def _choose_paper(self, paper: str) -> None:
        self._draft.change(paper=paper)

    def _show_pictures(self, is_in: bool) -> None:
        self._draft.change(pictures=is_in)

    def _show_closing_notes(self, is_in: bool) -> None:
        self._draft.change(closing_notes=is_in)

    def _show_private_notes(self, is_in: bool) -> None:
        self._draft.change(private_notes=is_in)
