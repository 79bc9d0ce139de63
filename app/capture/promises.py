"""?promises in a text: what was promised, and by when."""

from __future__ import annotations

import re
from datetime import date

from app.capture.captured import Said
from app.capture.days import DAY, day_meant

_PROMISE = re.compile(
    r"(?<!\S)\?(?=\S)(?P<text>[^\n]+?)"
    r"(?=\s+(?:\?\S|#\w|(?:depth|growth|relatability|safety|gave|received)[:=]\d)"
    r"|[.;!](?:\s|$)|\n|$)"
)
_BY = re.compile(
    r"[\s,]+(?:(?:by|until|before|on)\s+(?P<when>[^,]+)|(?P<soon>today|tomorrow|next week))$",
    re.IGNORECASE,
)


def promises_in(text: str, today: date) -> list[tuple[int, int, Said]]:
    """Return each promise with its span."""
    return [
        (found.start(), found.end(), _said(found["text"].strip(), today))
        for found in _PROMISE.finditer(text)
    ]


def _said(text: str, today: date) -> Said:
    by = _BY.search(text)
    day = DAY.fullmatch((by["when"] or by["soon"]).strip()) if by else None
    due = day_meant(day, today, ahead=True) if day else None
    kept = text[: by.start()] if by and due else text
    kept = re.sub(r"(?<!\w)@@?(?=[A-Z\"“])", "", kept).rstrip(" ,")
    return Said(kept[:1].upper() + kept[1:], due)
