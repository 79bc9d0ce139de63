"""Fields of a contact as people write them in a form, and read back from there."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.errors import UserError
from app.model.contact import Channel, CheckIn, Contact, KnownDate, Standing
from app.model.partial_date import parse_partial_date
from app.model.scales import CLOSENESS_STEPS, LET_GO

WORD_LISTS = ("tags", "interests")
_SEPARATOR = ", "


def text_of(contact: Contact, name: str) -> str:
    """Return a field as the text of a form."""
    value = getattr(contact, name)
    if value is None:
        return ""
    return _SEPARATOR.join(value) if name in WORD_LISTS else str(value)


def value_of(name: str, text: str) -> Any:
    """Return the value that a text means for a field. Raise UserError where it means none."""
    text = text.strip()
    if name in WORD_LISTS:
        return tuple(sorted({word.strip() for word in text.split(",") if word.strip()}))
    if name == "name" and not text:
        raise UserError("A contact needs a name or a handle.")
    if not text:
        return None
    if name == "known_since":
        return _partial_date(text, needs_year=True)
    if name == "standing_since":
        return _whole_date(text)
    return _days(text) if name == "rhythm_days" else text


def channel_of(kind: str, label: str, value: str) -> Channel | None:
    """Return a channel; None where nothing was written."""
    return Channel(kind, value.strip(), label.strip() or None) if value.strip() else None


def known_date_of(kind: str, label: str, text: str) -> KnownDate | None:
    """Return a date that matters; None where none was written. Raise UserError on nonsense."""
    if not text.strip():
        return None
    return KnownDate(kind, _partial_date(text.strip()), label.strip() or None)


def check_in_of(day: str, closeness: str) -> CheckIn | None:
    """Return a check-in; None while either part is missing. Raise UserError on nonsense."""
    if not day.strip() or not closeness.strip():
        return None
    step = closeness.strip()
    if not step.isdecimal() or not 1 <= int(step) <= CLOSENESS_STEPS:
        raise UserError(f"{step} is not between 1 and {CLOSENESS_STEPS}.")
    return CheckIn(_whole_date(day.strip()), int(step))


def standing_of(standing: str, day: str, closing_note: str) -> Standing | None:
    """Return an earlier standing; None while its day is missing. Raise UserError on nonsense."""
    if not day.strip():
        return None
    note = closing_note.strip() or None
    if note and standing != LET_GO:
        raise UserError("Only who was let go has a closing note.")
    return Standing(_whole_date(day.strip()), standing, note)


def custom_of(rows: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return fields of one's own, each name once: the last one counts."""
    return tuple({name.strip(): value.strip() for name, value in rows if name.strip()}.items())


def _partial_date(text: str, needs_year: bool = False) -> str:
    try:
        found = parse_partial_date(text)
    except ValueError:
        raise UserError(f"{text} is no date like 2024-05-31, 2024-05, 2024 or --05-31.") from None
    if needs_year and found.year is None:
        raise UserError(f"{text} has no year.")
    return str(found)


def _whole_date(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise UserError(f"{text} is no day like 2024-05-31.") from None


def _days(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise UserError(f"{text} is no number of days.")
    return int(text)
