"""What the seven principles are called, and what their figures rest on."""

from __future__ import annotations

from app.model.principles import PRINCIPLES
from ui.text import tr, tr_count

_CONTEXT = "Insights"
KEYS = tuple(one.key for one in PRINCIPLES)
_BY_KEY = {one.key: one for one in PRINCIPLES}
_OVER = {
    "depth": ("over number", "Depth over number"),
    "intrinsic": ("over extrinsic value", "Intrinsic over extrinsic value"),
    "relatability": ("over proximity", "Relatability over proximity"),
    "identity": ("over identity", "Value over identity"),
    "safety": ("over prestige", "Safety over prestige"),
    "diversity": ("over density", "Diversity over density"),
    "impact": ("over lifespan", "Impact over lifespan"),
}
_BESIDE = {"reciprocity": "Given and received", "reputation": "Promises kept"}
BESIDE = tuple(_BESIDE)
"""What stands around the seven."""
_RESTS_ON = {
    "contacts": ("{n} contact", "{n} contacts"),
    "entries": ("{n} entry", "{n} entries"),
    "promises": ("{n} promise", "{n} promises"),
    "reflections": ("{n} rated meeting", "{n} rated meetings"),
}


def looks_for(key: str) -> str:
    """Return the first word of a principle: "Depth"."""
    return tr(_CONTEXT, _BY_KEY[key].looks_for)


def over_what(key: str) -> str:
    """Return the rest of its name: "over number"."""
    return tr(_CONTEXT, _OVER[key][0])


def title(key: str) -> str:
    """Return its whole name."""
    return tr(_CONTEXT, _BESIDE.get(key) or _OVER[key][1])


def question(key: str) -> str:
    """Return what it asks; nothing where it asks nothing."""
    return tr(_CONTEXT, _BY_KEY[key].question) if key in _BY_KEY else ""


def rests_on(kind: str, n: int) -> str:
    """Return what a figure rests on: "59 contacts"."""
    return tr_count(_CONTEXT, *_RESTS_ON[kind], n)
