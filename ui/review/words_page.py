"""The sentences of the review, to be changed: the first one, a quote a month, what is one's own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.book import Book
from app.model.review_draft import CHAPTERS
from app.review.build import Suggestions
from app.review.months import MonthQuotes
from app.review.options import ReviewOptions
from ui.context import Context
from ui.review.draft import Draft
from ui.review.month_field import MonthField
from ui.review.text_field import TextField
from ui.widgets.label import Heading, Note


class WordsPage(QWidget):
    """Shows the words of a draft, and writes them."""

    def __init__(self, context: Context, draft: Draft, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._draft = context, draft
        self.title = self._field(self.tr("Title"), self.tr("The time, as it is"), 1)
        self.sentence = self._field(
            self.tr("Sentence under the title"), self.tr("As it was counted")
        )
        self.gratitude = self._field(
            self.tr("Gratitude"), self.tr("Whom do you thank, and for what?")
        )
        self.next = self._field(
            self.tr("What I want next"),
            self.tr("Whom to see more? What to ask? What to let be?"),
        )
        self.months: list[MonthField] = []
        self._months = QVBoxLayout()
        self._suggested: Suggestions | None = None
        self._build()
        self.title.written.connect(self._write_title)
        self.sentence.written.connect(self._write_sentence)
        self.gratitude.written.connect(self._write_gratitude)
        self.next.written.connect(self._write_next)
        draft.opened.connect(self._refresh)

    def flush(self) -> None:
        """Hand over what is being written."""
        for field in (self.title, self.sentence, self.gratitude, self.next):
            field.flush()
        for month in self.months:
            month.field.flush()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask what could be quoted."""
        super().showEvent(event)
        self._refresh()

    def _field(self, name: str, placeholder: str, lines: int = 2) -> TextField:
        return TextField(name, placeholder, self._context.theme, self, lines)

    def _build(self) -> None:
        px = self._context.theme.theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(24), px(14), px(24), px(12))
        column.setSpacing(px(8))
        column.addWidget(
            Note(
                self.tr("All words are yours to change. Names follow your choice."), self, wrap=True
            )
        )
        for field in (self.title, self.sentence, self.gratitude, self.next):
            column.addWidget(Heading(field.edit.accessibleName(), self))
            column.addWidget(field)
        column.addWidget(Heading(self.tr("For each month"), self))
        self._months.setSpacing(px(10))
        column.addLayout(self._months)
        column.addStretch(1)

    def _refresh(self) -> None:
        if self.isVisible():
            work = partial(_suggestions, options=self._draft.options)
            self._context.session.read(work, self._show, key="review suggestions")
        else:
            self._show_words("", "", "")

    def _show(self, suggested: Suggestions) -> None:
        self._suggested = suggested
        self._show_words(suggested.title, suggested.sentence, suggested.gratitude)
        self._show_months(suggested.months)

    def _show_words(self, title: str, sentence: str, gratitude: str) -> None:
        """Show what was written, else these."""
        options = self._draft.options
        self.title.show_text(options.title or title)
        self.sentence.show_text(options.sentence or sentence)
        self.gratitude.show_text(options.gratitude or gratitude)
        self.next.show_text(options.next)

    def _show_months(self, quotes: tuple[MonthQuotes, ...]) -> None:
        if [month.key for month in self.months] != [one.key for one in quotes]:
            self._replace(quotes)
        for month, one in zip(self.months, quotes, strict=True):
            options = self._draft.options
            month.show_quote(one.sentences, options.quotes.get(one.key))
            month.picture.show_picture(one.pictures, options.pictures_of_months.get(one.key))

    def _replace(self, quotes: tuple[MonthQuotes, ...]) -> None:
        for month in self.months:
            self._months.removeWidget(month)
            month.hide()
            month.deleteLater()
        self.months = [MonthField(one.key, one.name, self._context, self) for one in quotes]
        for month in self.months:
            month.chosen.connect(self._quote)
            month.picture_chosen.connect(self._show_picture)
            self._months.addWidget(month)

    def _quote(self, key: str, text: object) -> None:
        self._draft.change(quotes=_chosen(self._draft.options.quotes, key, text))

    def _show_picture(self, key: str, picture: object) -> None:
        chosen = _chosen(self._draft.options.pictures_of_months, key, picture)
        self._draft.change(pictures_of_months=chosen)

    def _write_title(self, text: str) -> None:
        self._draft.change(title=self._own(text, "title") or None)

    def _write_sentence(self, text: str) -> None:
        self._draft.change(sentence=self._own(text, "sentence") or None)

    def _write_gratitude(self, text: str) -> None:
        if text.strip():
            own = self._own(text, "gratitude")
            self._draft.change(gratitude=own, **self._with_chapter("gratitude", text))
        else:
            rest = tuple(one for one in self._draft.options.chapters if one != "gratitude")
            self._draft.change(gratitude="", chapters=rest)

    def _write_next(self, text: str) -> None:
        self._draft.change(next=text.strip(), **self._with_chapter("next", text))

    def _own(self, text: str, key: str) -> str:
        """Return what was written; nothing where it is what was suggested, and may change yet."""
        is_suggested = self._suggested and text.strip() == getattr(self._suggested, key).strip()
        return "" if is_suggested else text.strip()

    def _with_chapter(self, key: str, text: str) -> dict[str, tuple[str, ...]]:
        """Return the chapters with this one in, where words for it came and it was out."""
        chosen = self._draft.options.chapters
        if not text.strip() or key in chosen:
            return {}
        place = sum(CHAPTERS.index(one) < CHAPTERS.index(key) for one in chosen)
        return {"chapters": (*chosen[:place], key, *chosen[place:])}


def _chosen(by_month: Mapping[str, str], month: str, value: object) -> dict[str, str]:
    """Return what is chosen by month with this value for one; None for what is suggested."""
    others = {key: one for key, one in by_month.items() if key != month}
    return others if value is None else {**others, month: str(value)}


def _suggestions(book: Book, options: ReviewOptions) -> Suggestions:
    return book.reviews.suggestions(options)
