"""What an open book takes in from files, and gives out to them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.changes import Change
from app.clock import Clock
from app.exchange.bring import carry_out, plan, read_file
from app.exchange.brought import Brought
from app.exchange.export import export
from app.exchange.plan import Plan
from app.model.instant import to_microseconds
from app.store.ledger import Ledger
from app.store.records import Progress, Records
from app.store.settings import Settings


@dataclass(frozen=True, slots=True)
class Exchange:
    """Files in and out of a book: read, looked at as a plan, brought; or everything exported."""

    records: Records
    ledger: Ledger
    settings: Settings
    clock: Clock

    def read(self, path: Path, form: str | None = None) -> Brought:
        """Return what a file holds. Raise UserError, naming the file, where it cannot be read."""
        return read_file(path, self.clock, form)

    def plan(self, brought: Brought) -> Plan:
        """Return what bringing would change. Raise UserError where it contradicts the book."""
        return plan(brought, self.records, self.settings, self.clock)

    def bring(self, plan: Plan, progress: Progress | None = None) -> tuple[Change, int | None]:
        """Write everything or nothing; return the change, and the step by which to take it back.

        `progress` is told how many records of how many are written, and may raise to give up.
        """
        now = to_microseconds(self.clock.now())
        return carry_out(plan, self.ledger, self.settings, now, progress)

    def export(self, path: Path, form: str) -> None:
        """Write everything to a file. Raise UserError where that fails."""
        export(self.records, self.settings.all(), path, form)
