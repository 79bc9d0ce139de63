"""A contact: a person whom I know, by real name or by handle alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.model.record import record
from app.model.scales import LET_GO


@dataclass(frozen=True, slots=True)
class Channel:
    """A way to reach a contact."""

    kind: str
    value: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class KnownDate:
    """A birthday, an anniversary, or another day of theirs; `date` may be partial."""

    kind: str
    date: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A known relation to the contact `other`; kept once, at the lower uid of the two."""

    other: str
    kind: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Photo:
    """A picture of the contact."""

    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Source:
    """Where a contact was brought from, and the text as it stood there."""

    format: str
    raw: str | None = None


@dataclass(frozen=True, slots=True)
class CheckIn:
    """How close I felt on a day: 1 (apart) to 7 (nearly one), Aron's overlapping circles."""

    on: str
    closeness: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How I stood to the contact from a day on; who was let go may have a closing note."""

    on: str
    standing: str
    closing_note: str | None = None


@record
class Contact:
    """A person whom I know. Only `uid` and `name` are needed; None means unknown.

    `earlier_standings` are those before the present one, by day; each is over on the next one's.
    """

    uid: str
    name: str
    name_kind: str = "real"
    sort_name: str | None = None
    nickname: str | None = None
    pronouns: str | None = None
    organisation: str | None = None
    role: str | None = None
    field: str | None = None
    place: str | None = None
    proximity: int | None = None
    prestige: int | None = None
    known_since: str | None = None
    met_how: str | None = None
    met_through: str | None = None
    standing: str = "active"
    standing_since: str | None = None
    closing_note: str | None = None
    earlier_standings: tuple[Standing, ...] = ()
    rhythm_days: int | None = None
    tags: tuple[str, ...] = ()
    interests: tuple[str, ...] = ()
    note: str | None = None
    channels: tuple[Channel, ...] = ()
    dates: tuple[KnownDate, ...] = ()
    ties: tuple[Tie, ...] = ()
    custom: tuple[tuple[str, str], ...] = ()
    photo: Photo | None = None
    source: Source | None = None
    check_ins: tuple[CheckIn, ...] = ()
    created_at: datetime
    updated_at: datetime

    @property
    def is_handle(self) -> bool:
        """Tell whether the contact is known by a handle alone."""
        return self.name_kind == "handle"

    @property
    def standings(self) -> tuple[Standing, ...]:
        """Return each standing whose first day is known, by day; the present one is the last."""
        if self.standing_since is None:
            return self.earlier_standings
        note = self.closing_note if self.standing == LET_GO else None
        return (*self.earlier_standings, Standing(self.standing_since, self.standing, note))
