"""Drafts of reviews, by what they are a review of."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from app.model.instant import from_microseconds, to_microseconds
from app.model.review_draft import PEOPLE, ReviewDraft, read_review_key
from app.store.children import as_set
from app.store.db import Database


@dataclass(frozen=True, slots=True)
class ReviewDrafts:
    """The drafts of a book, as text."""

    db: Database

    def get(self, period: str) -> str | None:
        """Return the draft of a period, None where there is none."""
        found: str | None = self.db.value("SELECT draft FROM review_draft WHERE period = ?", period)
        return found

    def put(self, period: str, draft: str, at: int) -> None:
        """Keep the draft of a period, at a moment in microseconds since 1970."""
        with self.db.transaction():
            self.db.run(
                "INSERT INTO review_draft (period, draft, updated_at) VALUES (?, ?, ?) "
                "ON CONFLICT (period) DO UPDATE "
                "SET draft = excluded.draft, updated_at = excluded.updated_at",
                period,
                draft,
                at,
            )

    def put_all(self, drafts: Iterable[ReviewDraft], now: int) -> None:
        """Keep whole drafts, those without a stamp as of `now`."""
        for one in drafts:
            text = json.dumps(one.choices, ensure_ascii=False, sort_keys=True)
            self.put(one.key, text, to_microseconds(one.updated_at) if one.updated_at else now)

    def stamps(self) -> dict[str, int]:
        """Return when each draft was last changed, in microseconds, by its key."""
        return dict(self.db.rows("SELECT period, updated_at FROM review_draft"))

    def each(self) -> Iterator[ReviewDraft]:
        """Yield the drafts by their keys, naming only who is in the book.

        A review that keeps to somebody who is in it no more is left out.
        """
        drafts = list(self._all())
        known = self._known({uid for one in drafts for uid in one.people})
        return (one.with_people(known) for one in drafts if known.issuperset(one.only))

    def follow(self, gone: str, kept: str, now: int) -> None:
        """Let what was chosen for a contact (uid) hold for the one that takes its place.

        The choices of the one who goes stay beside them, for it may come back.
        """
        drafts = {one.key: one for one in self._all() if gone in one.people}
        led = [_led(one, gone, kept) for one in drafts.values()]
        there = self.stamps()
        self.put_all((one for one in led if one.key in drafts or one.key not in there), now)

    def forget(self, uid: str) -> None:
        """Forget the reviews that keep to a contact (uid)."""
        self.db.run("DELETE FROM review_draft WHERE instr(period, ?)", uid)

    def _all(self) -> Iterator[ReviewDraft]:
        for key, text, at in self.db.rows(
            "SELECT period, draft, updated_at FROM review_draft ORDER BY period"
        ):
            first, last, only, tags = read_review_key(key)
            yield ReviewDraft(
                first=first,
                last=last,
                only=only,
                tags=tags,
                choices=json.loads(text),
                updated_at=from_microseconds(at),
            )

    def _known(self, uids: set[str]) -> set[str]:
        sql = "SELECT uid FROM contact WHERE uid IN (SELECT value FROM json_each(?))"
        return {row[0] for row in self.db.rows(sql, as_set(uids))}


def _led(draft: ReviewDraft, gone: str, kept: str) -> ReviewDraft:
    choices = {
        key: sorted({*draft.choices.get(key, ()), kept})
        for key in PEOPLE
        if gone in draft.choices.get(key, ())
    }
    only = sorted({kept if uid == gone else uid for uid in draft.only})
    return replace(draft, only=tuple(only), choices={**draft.choices, **choices}, updated_at=None)
