"""Facts of an entry as words to read and to type: moment, duration, mode, intent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from app.capture.moments import parse_moment
from app.capture.words import LONG_DURATION, SHORT_DURATION, long_minutes, short_minutes
from app.model.instant import zone_named
from ui.text import tr

_LONGEST_MINUTES = 7 * 24 * 60

MODES = {
    "in person": "In person",
    "call": "Call",
    "chat": "Chat",
    "letter": "Letter",
    "online": "Online",
}
INTENTS = {
    "learn": "learning",
    "teach": "teaching",
    "enjoy": "enjoying",
    "help": "helping",
    "ask": "asking",
    "be seen": "being seen",
    "be introduced": "being introduced",
}


def mode_said(mode: str) -> str:
    """Return a mode in the reader's language."""
    return tr("Facts", MODES[mode])


def intent_said(intent: str) -> str:
    """Return an intent in the reader's language."""
    return tr("Facts", INTENTS[intent])


def intents_said(intents: Sequence[str]) -> str:
    """Return what an entry was for, as its chip says it."""
    return tr("Facts", "For: {intents}", intents=", ".join(intent_said(one) for one in intents))


def local_moment(happened_at: datetime, zone: str | None) -> datetime:
    """Return an instant as the clocks showed it where it happened (UTC where unknown)."""
    return happened_at.astimezone(zone_named(zone) if zone else UTC)


def moment_typed(text: str, now: datetime) -> datetime:
    """Return the moment that a text means. Raise UserError where it means none."""
    moment = parse_moment(text, now)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def now_in(zone: str | None, now: datetime) -> datetime:
    """Return the present as the clocks show it in a zone (the computer's where unknown)."""
    return now.astimezone(ZoneInfo(zone)) if zone else now


def minutes_typed(text: str) -> int | None:
    """Return the minutes that a text means: 45, 45m, 1h30, 1:30; None where it means none."""
    text = text.strip().lower().replace(" ", "")
    hours, colon, minutes = text.partition(":")
    if colon and hours.isdecimal() and minutes.isdecimal():
        return _sensible(int(hours) * 60 + int(minutes))
    if text.isdecimal():
        return _sensible(int(text))
    if found := SHORT_DURATION.fullmatch(text):
        return _sensible(short_minutes(found))
    found = LONG_DURATION.fullmatch(text)
    return _sensible(long_minutes(found)) if found else None


def _sensible(minutes: int) -> int | None:
    return minutes if 0 < minutes <= _LONGEST_MINUTES else None
