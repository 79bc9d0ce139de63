"""The short words of a text: how, how long, what for, where, and how it was."""

from __future__ import annotations

import re

from app.capture.days import DAY
from app.model.scales import INTENTS, RATING_KEYS

_MODE_OF = {
    "online": "zoom|video call|video|online|skype|jitsi|facetime",
    "call": "call|called|phone|phoned|telephone|telephoned|rang",
    "letter": "letter|letters|postcard|email|e-mail|emailed",
    "chat": "chat|chatted|text|texted|message|messages|messaged|signal",
    "in person": (
        "coffee|tea|lunch|dinner|supper|breakfast|brunch|beer|drinks|walk|walked|met|visit"
        "|visited|meeting|workshop"
    ),
}
MODES = {mode: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for mode, words in _MODE_OF.items()}
"""In the order in which they decide: coffee on zoom is online."""

SHORT_DURATION = re.compile(
    r"(?<![\w:.])(?:(?P<hours>\d{1,2})h(?P<minutes>[0-5]?\d)?m?|(?P<decimal>\d{1,2}[.,]\d)h"
    r"|(?P<only>\d{1,3})(?:m|min|mins))(?!\w)",
    re.IGNORECASE,
)
LONG_DURATION = re.compile(
    r"(?<![\w:.])(?:(?P<hours>\d{1,2}|an?|one|two|three)\s+hours?(?:\s+and\s+(?P<half>a half))?"
    r"|(?P<only>\d{1,3})\s+min(?:ute)?s?)\b",
    re.IGNORECASE,
)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3}
TAG = re.compile(r"(?<![\w#&/])#(?P<tag>(?=[\w-]*[^\W\d_])[\w-]+)")
RATING = re.compile(rf"(?<![\w-])(?P<key>{'|'.join(RATING_KEYS)})[:=](?P<value>\d+)(?!\w)")
_INTENT_OF = {intent.replace(" ", ""): intent for intent in INTENTS} | {
    "learning": "learn",
    "teaching": "teach",
    "helping": "help",
    "seen": "be seen",
    "introduced": "be introduced",
}
_PLACE = re.compile(
    r"\bat\s+(?:the\s+)?(?:[\"“](?P<quoted>[^\"”\n]+)[\"”]"
    r"|(?P<place>(?:[^\W\d_a-zß-öø-ÿ])[\w'’.&-]*"
    r"(?:\s+(?:(?:de|da|do|dos|das|of|the|la|le|du|des|van|am|and)\s+)*"
    r"[^\W\d_a-zß-öø-ÿ][\w'’.&-]*)*))"
)


def short_minutes(found: re.Match[str]) -> int:
    """Return the minutes of a match of SHORT_DURATION."""
    if found["only"]:
        return int(found["only"])
    if found["decimal"]:
        return round(float(found["decimal"].replace(",", ".")) * 60)
    return int(found["hours"]) * 60 + int(found["minutes"] or 0)


def long_minutes(found: re.Match[str]) -> int:
    """Return the minutes of a match of LONG_DURATION."""
    if found["only"]:
        return int(found["only"])
    said = found["hours"].lower()
    return (_COUNTS.get(said) or int(said)) * 60 + (30 if found["half"] else 0)


def intent_named(tag: str) -> str | None:
    """Return the intent that a tag stands for; None where it is a tag of one's own."""
    return _INTENT_OF.get(tag.lower().replace("-", "").replace("_", ""))


def place_in(text: str) -> tuple[int, int, str] | None:
    """Return the first place named in a text, with its span."""
    for found in _PLACE.finditer(text):
        if found["quoted"]:
            return found.start(), found.end(), found["quoted"].strip()
        if not DAY.match(found["place"]):
            place = found["place"].rstrip(".")
            return found.start(), found.start("place") + len(place), place
    return None
