"""An opening: a job, project or stage that I might go for, and who could help."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody whom I asked about an opening, when, and what came of it."""

    contact: str
    on: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where a CV might go. None means unknown."""

    uid: str
    title: str
    organisation: str | None = None
    fields: tuple[str, ...] = ()
    closes_on: str | None = None
    stage: str = "idea"
    note: str | None = None
    asked: tuple[Asked, ...] = ()
    created_at: datetime
    updated_at: datetime
