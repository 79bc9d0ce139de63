"""Moments in everyday words, as options of a command or inside a text."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from app.capture.days import DAY, day_meant
from app.errors import UserError

TIME = re.compile(
    r"(?<![\d:.])(?:at\s+)?(?:(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?!:?\d)"
    r"|(?P<clock>1[0-2]|0?[1-9])(?:[:.](?P<past>[0-5]\d))?\s?(?P<half>am|pm)\b"
    r"|\b(?P<word>noon|midday)\b)",
    re.IGNORECASE,
)
_USUAL = time(12)
_OF_WORD = {
    "this morning": time(9),
    "this afternoon": time(15),
    "this evening": time(20),
    "tonight": time(20),
    "last night": time(21),
}


def time_meant(found: re.Match[str]) -> time:
    """Return the time of day that a match of TIME means."""
    said = found.groupdict()
    if said["word"]:
        return time(12)
    if said["hour"]:
        return time(int(said["hour"]), int(said["minute"]))
    hour = int(said["clock"]) % 12 + (12 if said["half"].lower() == "pm" else 0)
    return time(hour, int(said["past"] or 0))


def moment_meant(
    day: re.Match[str] | None, clock: re.Match[str] | None, now: datetime
) -> datetime | None:
    """Return the local moment said by a day, a time, or both; None where there is no such day.

    A day alone means noon, or now where it is today. A time alone that is still to come was
    yesterday's.
    """
    on = day_meant(day, now.date(), ahead=False) if day else now.date()
    if on is None:
        return None
    if clock:
        moment = datetime.combine(on, time_meant(clock), now.tzinfo)
        return moment - timedelta(days=1) if not day and moment > now else moment
    word = (day.group("word") or "").lower() if day else ""
    if word in _OF_WORD:
        return datetime.combine(on, _OF_WORD[word], now.tzinfo)
    return now if on == now.date() else datetime.combine(on, _USUAL, now.tzinfo)


def parse_moment(text: str, now: datetime) -> datetime:
    """Return the moment that a text means, ISO or everyday words. Raise UserError otherwise."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return _in_words(text.strip(), now)
    if re.fullmatch(r"\d{4}-?\d{2}-?\d{2}", text.strip()):
        moment = datetime.combine(moment, _USUAL)
    return moment if moment.tzinfo else moment.replace(tzinfo=now.tzinfo)


def parse_day(text: str, now: datetime) -> date:
    """Return the day that a text means, ISO or everyday words. Raise UserError otherwise."""
    return parse_moment(text, now).date()


def _in_words(text: str, now: datetime) -> datetime:
    day = DAY.search(text)
    clock = TIME.search(
        text[: day.start()] + " " * len(day[0]) + text[day.end() :] if day else text
    )
    taken = sum(len(one[0]) for one in (day, clock) if one)
    rest = len(re.sub(r"[\s,]|\b(?:at|on)\b", "", text)) - len(re.sub(r"\s", "", text)[:taken])
    if rest > 0 or not (day or clock):
        return _in_any_words(text, now)
    moment = moment_meant(day, clock, now)
    if moment is None:
        raise _not_understood(text)
    return moment


def _in_any_words(text: str, now: datetime) -> datetime:
    import dateparser

    found: datetime | None = dateparser.parse(
        text,
        settings={
            "PREFER_DATES_FROM": "past",
            "RELATIVE_BASE": now.replace(tzinfo=None),
            "RETURN_AS_TIMEZONE_AWARE": False,
        },
    )
    if found is None:
        raise _not_understood(text)
    return found if found.tzinfo else found.replace(tzinfo=now.tzinfo)


def _not_understood(text: str) -> UserError:
    return UserError(f"{text!r} is not a day or a moment that I understand.")
