"""The reviews of an open book: built from its rows, begun in a draft, continued later."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from app.changes import Change
from app.clock import Clock
from app.collecting import collecting_later
from app.errors import UserError
from app.model.instant import to_microseconds
from app.model.principles import PRINCIPLES
from app.review.build import Found, PrincipleFound, Suggestions, suggest_words, tell_review
from app.review.check import NamesInReview, check_names
from app.review.document import Review
from app.review.draft import continue_draft, draft_of
from app.review.kept import Kept
from app.review.options import ReviewOptions
from app.review.pace import Pace
from app.review.rows import Rows, gather, with_all_names
from app.review.telling import Telling
from app.store.records import Records
from app.store.review_drafts import ReviewDrafts
from app.store.review_rows import ReviewRows

SaidBetween = Callable[[date, date], Mapping[str, tuple[str, str | None]]]


@dataclass(frozen=True, slots=True)
class Reviews:
    """Reviews of a period or a selection.

    `said_between(first, last)` returns by principle what insights say of the days, and of as many
    days before.
    """

    records: Records
    clock: Clock
    said_between: SaidBetween

    def build(
        self,
        options: ReviewOptions,
        principles: Found | None = None,
        kept: Kept | None = None,
        progress: Callable[[float], object] | None = None,
    ) -> Review:
        """Return the review of a period; `principles` by key where insights should not find them.

        Insights speak English, and of the whole book: in a selection they are left out. `kept`
        holds what can be taken from the last one, and is given what the next one can take.
        `progress` is told a share of 1, and may raise to give up.
        """
        # What is gathered goes before the collector comes back, which would look through it all.
        with collecting_later():
            pace = Pace(progress)
            pace.reach(0.0)
            if kept is None:
                return self._build_anew(options, principles, pace)
            try:
                return self._build_from(kept, options, pace)
            finally:
                kept.let_go_of_much()

    def _build_anew(self, options: ReviewOptions, principles: Found | None, pace: Pace) -> Review:
        found = self._principles(options) if principles is None else principles
        telling = Telling.of(self._gathered(options, pace), options, pace=pace)
        return tell_review(telling, self.clock.today(), found, pace=pace)

    def _build_from(self, kept: Kept, options: ReviewOptions, pace: Pace) -> Review:
        today = self.clock.today()
        found = self._principles(options, kept)
        rows = kept.rows(self.records, options, pace)
        telling = Telling.of(rows, options, pace=pace)
        return tell_review(
            telling, today, found, lambda key, tell: kept.told(key, rows, telling, tell), pace
        )

    def _gathered(self, options: ReviewOptions, pace: Pace | None = None) -> Rows:
        rows = gather(self.records, options, pace=pace)
        return with_all_names(self.records, rows) if options.hides_names else rows

    def continued(self, blank: ReviewOptions) -> ReviewOptions:
        """Return what was kept of the review of that time and selection, else `blank` itself."""
        draft = ReviewDrafts(self.records.db).get(blank.key)
        return continue_draft(blank, draft) if draft else blank

    def keep(self, options: ReviewOptions) -> Change:
        """Keep the choices of a review, to be continued."""
        now = to_microseconds(self.clock.now())
        ReviewDrafts(self.records.db).put(options.key, draft_of(options), now)
        return Change.of("review", (options.key,))

    def options_with(self, uid: str) -> ReviewOptions:
        """Return what to choose for a review of all the time with a contact.

        Raise UserError where there is no entry with them.
        """
        return self.all_time(only=frozenset((uid,)))

    def all_time(
        self, only: frozenset[str] = frozenset(), tags: frozenset[str] = frozenset()
    ) -> ReviewOptions:
        """Return what to choose for a review of all the time there is: of contacts, of tags.

        Raise UserError where there is no entry of it.
        """
        days = ReviewRows(self.records.db).days_of(only, tags)
        if days is None:
            who = "with this contact" if only else "with this tag" if tags else "in the book"
            raise UserError(f"There is no entry {who} yet.")
        return ReviewOptions(first=days[0], last=days[1], only=only, tags=tags)

    def names(self, options: ReviewOptions) -> NamesInReview:
        """Return everybody and every place that a review will name."""
        found = self._principles(options)
        with collecting_later():
            return check_names(
                with_all_names(self.records, gather(self.records, options)),
                options,
                self.clock.today(),
                found,
            )

    def suggestions(self, options: ReviewOptions) -> Suggestions:
        """Return the words that a review begins with, and what could be quoted of each month."""
        with collecting_later():
            return suggest_words(self._gathered(options), options)

    def _principles(self, options: ReviewOptions, kept: Kept | None = None) -> Found:
        """Return what insights say; nothing of a selection, and where it would not be shown."""
        is_told = options.is_whole and options.language == "en" and "principles" in options.chapters
        if not is_told:
            return {}
        first, last = options.first, options.last
        days = (first, max(first, min(last, self.clock.today())))
        with collecting_later():
            said = (
                kept.found(days, lambda: self.said_between(*days))
                if kept
                else self.said_between(*days)
            )
        return {
            one.key: PrincipleFound(
                f"{one.looks_for} over {one.rather_than}",
                one.question,
                said[one.key][0],
                said_before=said[one.key][1],
            )
            for one in PRINCIPLES
            if one.key in said
        }
