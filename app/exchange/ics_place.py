"""Where an event was: at a place, on the telephone, or by a link."""

from __future__ import annotations

import re

from app.exchange.ics_parts import Part

_LINKS = (
    "X-GOOGLE-CONFERENCE",
    "X-MICROSOFT-SKYPETEAMSMEETINGURL",
    "X-MICROSOFT-ONLINEMEETINGCONFLINK",
    "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
)
_CONFERENCE = re.compile(
    r"\b(?:zoom\.us/(?:j|my|w|s)/|meet\.google\.com/|teams\.(?:microsoft|live)\.com/"
    r"|webex\.com/|whereby\.com/|meet\.jit\.si/|gotomeet(?:ing)?\.(?:com|me)/|join\.skype\.com/"
    r"|facetime\.apple\.com/|bluejeans\.com/)",
    re.IGNORECASE,
)
_ONLINE = re.compile(
    r"\b(?:online|virtual|remote|video|zoom|teams|webex|skype|jitsi"
    r"|hangouts?|google meet|facetime)\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"\b(?:phone|telephone|call|dial[ -]in)\b|^tel:|^\+?[\d ()/-]{7,}$", re.IGNORECASE
)
_LINK = re.compile(r"https?://\S+|tel:\S+", re.IGNORECASE)


def mode_of(event: Part) -> str:
    """Return how people met: in person, unless a link or the place says otherwise."""
    conference = [one.value.strip().lower() for one in event.all("CONFERENCE")]
    place = event.text("LOCATION")
    if any(not one.startswith("tel:") for one in conference) or next(event.all(*_LINKS), None):
        return "online"
    said = (one.value for one in event.all("LOCATION", "DESCRIPTION", "URL"))
    if any(_CONFERENCE.search(one) for one in said) or place.lower().startswith("http"):
        return "online"
    if conference or _CALL.search(place):
        return "call"
    return "online" if _ONLINE.search(place) else "in person"


def place_of(event: Part) -> str | None:
    """Return the place without links; None where nothing is left."""
    return " ".join(_LINK.sub("", event.text("LOCATION")).split()).strip(" ,;") or None
