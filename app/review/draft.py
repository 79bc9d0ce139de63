"""The choices of a review as text, to be kept and continued."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields
from typing import Any

from app.model.review_draft import CHAPTERS, NAMES, PAPERS
from app.review.options import ReviewOptions

_OF_THE_KEY = frozenset(("first", "last", "only", "tags"))
_SETS = ("excluded", "initials", "left_out_places")


def draft_of(options: ReviewOptions) -> str:
    """Return the choices as JSON, without the period and the selection, which are its key."""
    kept = {
        one.name: _plain(getattr(options, one.name))
        for one in fields(options)
        if one.name not in _OF_THE_KEY
    }
    return json.dumps(kept, ensure_ascii=False, sort_keys=True)


def continue_draft(blank: ReviewOptions, draft: str) -> ReviewOptions:
    """Return the choices of a draft; what this program does not know of it stays as in `blank`."""
    kept = json.loads(draft)
    return blank.but(
        **{key: _READERS.get(key, _as_it_is)(kept[key]) for key in kept if _is_known(key, kept)}
    )


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return dict(value) if hasattr(value, "keys") else value


def _is_known(key: str, kept: dict[str, Any]) -> bool:
    known = {one.name for one in fields(ReviewOptions)} - _OF_THE_KEY
    choices = {"names": NAMES, "paper": PAPERS}
    return key in known and (key not in choices or kept[key] in choices[key])


def _as_it_is(value: Any) -> Any:
    return value


def _chapters(value: list[str]) -> tuple[str, ...]:
    return tuple(key for key in value if key in CHAPTERS)


_READERS: dict[str, Callable[[Any], Any]] = {
    "chapters": _chapters,
    **dict.fromkeys(_SETS, frozenset),
}
