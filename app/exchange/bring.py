"""Bringing a file: read it, plan what would change, carry the plan out."""

from __future__ import annotations

from pathlib import Path

from app.changes import Change
from app.clock import Clock
from app.collecting import collecting_later
from app.errors import UserError
from app.exchange.brought import BOOK, Brought, Incoming
from app.exchange.formats import FORMATS, Format, format_of
from app.exchange.limits import bytes_of, head_of
from app.exchange.plan import Plan
from app.exchange.uids import fresh_uids
from app.store.ledger import Ledger
from app.store.records import Progress, Records
from app.store.review_drafts import ReviewDrafts
from app.store.settings import Settings


def read_file(path: Path, clock: Clock, name: str | None = None) -> Brought:
    """Return what a file holds. Raise UserError, naming the file, where it cannot be read."""
    head = head_of(path)
    form = _named(name) if name else format_of(head, path)
    now = clock.now()
    data = bytes_of(path, form.largest)
    with collecting_later():
        return form.reader()(Incoming(path, data, now, clock.zone(), fresh_uids(now)))


def _named(name: str) -> Format:
    found = next((form for form in FORMATS if form.name == name), None)
    if found is None:
        raise UserError(f"{name} is none of {', '.join(form.name for form in FORMATS)}.")
    return found


def plan(brought: Brought, records: Records, settings: Settings, clock: Clock) -> Plan:
    """Return what bringing would change. Raise UserError where it contradicts the book."""
    from app.exchange.plan_book import plan_book
    from app.exchange.plan_foreign import plan_foreign

    with collecting_later():
        if brought.format == BOOK:
            return plan_book(brought, records, settings, clock.now())
        return plan_foreign(brought, records, clock.now())


def carry_out(
    plan: Plan, ledger: Ledger, settings: Settings, now: int, progress: Progress | None = None
) -> tuple[Change, int | None]:
    """Write everything or nothing; return the change, and the step by which to take it back."""
    with collecting_later(), settings.db.transaction():
        for key, value in plan.settings.items():
            settings.set(key, value)
        ReviewDrafts(settings.db).put_all(plan.reviews, now)
        told = Change(everything=bool(plan.reviews), said=plan.label)
        if not plan.records:
            return told, None
        try:
            change, step = ledger.bring(plan.label, plan.records, progress)
        except KeyError:
            raise UserError("The book has changed since; look at the file again.") from None
    return change | told, step
