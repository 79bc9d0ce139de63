"""The figures of a review for machines: JSON and CSV, nothing that the chapters do not show."""

from __future__ import annotations

import csv
import json
from dataclasses import asdict
from io import StringIO
from typing import Any

from app.review.document import Month, Moved, Review, plain


def figures_json(review: Review) -> str:
    """Return the figures as JSON."""
    return json.dumps(_figures(review), ensure_ascii=False, indent=1, default=str)


def figures_csv(review: Review) -> str:
    """Return the months as CSV, one a row: entries, people, depth, ratings, given, received."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(("month", "entries", "people", "depth", "ratings", "given", "received"))
    exchanges = review.balance.by_month or (None,) * len(review.months)
    for month, one in zip(review.months, exchanges, strict=True):
        depth = "" if month.depth is None else f"{month.depth:.4f}"
        given = ("", "") if one is None else (one.given, one.received)
        table.writerow((month.key, month.entries, month.people, depth, month.rated, *given))
    return text.getvalue()


def _plain(one: Month | Moved) -> dict[str, Any]:
    """Return a row of figures without its picture."""
    return {key: part for key, part in asdict(one).items() if key not in ("picture", "photo")}


def _figures(review: Review) -> dict[str, Any]:
    chapters = {one.key for one in review.chapters}
    found: dict[str, Any] = {
        "review": review.title,
        "from": review.first,
        "to": review.last,
        "said": plain(review.sentence),
    }
    parts: dict[str, tuple[set[str], Any]] = {
        "figures": ({"figures"}, [asdict(one) for one in review.figures]),
        "depth": ({"figures"}, asdict(review.depth)),
        "days": ({"calendar"}, {str(day): n for day, n in review.days}),
        "months": ({"months"}, [_plain(one) for one in review.months]),
        "moved": ({"figures", "moved"}, [_plain(one) for one in review.moved]),
        "balance": ({"figures", "balance"}, asdict(review.balance)),
        "promises": ({"promises"}, asdict(review.promises)),
        "principles": ({"principles"}, [asdict(one) for one in review.principles]),
        "places": ({"places"}, {one.label: one.n for one in review.places}),
        "fields": ({"places"}, {one.label: one.n for one in review.fields}),
        "words": ({"words"}, {one.label: one.n for one in review.words}),
    }
    return found | {key: part for key, (shown, part) in parts.items() if shown & chapters}
