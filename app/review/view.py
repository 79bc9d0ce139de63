"""A review as the templates take it: plain dictionaries, every number already in words."""

from __future__ import annotations

from dataclasses import asdict
from struct import unpack_from
from typing import Any

from app.review.charts.colours import Colours
from app.review.charts.trend import MOST_DOTS
from app.review.document import EntryTold, Month, Moved, Picture, PromisesTold, Review
from app.review.illustrate import illustrate
from app.review.lines import is_from_right
from app.review.markdown_blocks import Block, blocks_of
from app.review.period import Period
from app.review.pictures import framed, png_of
from app.review.verdict_said import arrow_of, tint_of, verdict_said
from app.review.wording import Wording

_ON_FIRST_PAGE = 5
_LISTED = 40
PICTURE_PX, _PHOTO_PX = 640, 96


def view_of(review: Review, colours: Colours) -> dict[str, Any]:
    """Return what a template needs of a review, with its charts drawn in these colours."""
    wording = Wording(review.language)
    pictures = illustrate(review, colours)
    moved = [_moved(one, wording) for one in review.moved]
    for one, chart in zip(moved, pictures.moved, strict=False):
        one["chart"] = {"svg": chart.svg, "alt": chart.description, "width": chart.width}
    return {
        "review": _own(review),
        "labels": review.labels | _counted_labels(review, wording),
        "charts": {
            key: {"svg": one.svg, "alt": one.description, "width": one.width}
            for key, one in pictures.single.items()
        },
        "moved": moved,
        "moved_first": moved[:_ON_FIRST_PAGE],
        "months": [_month(one, wording) for one in review.months],
        "promises": _promises(review.promises, wording),
        "changes": {
            key: _listed([asdict(one) for one in turns], wording)
            for key, turns in _turns(review).items()
        },
        "entries": [_entry(one, wording) for one in review.entries],
        "gratitude": _blocks(review.gratitude),
        "next": _blocks(review.next),
        "page": wording.text("page"),
        "contents": wording.text("contents"),
        "times": _times(review),
    }


def _own(review: Review) -> dict[str, Any]:
    keys = ("kicker", "title", "period", "made_on", "language", "paper", "method")
    return {key: getattr(review, key) for key in keys} | {
        "created": review.last.isoformat(),
        "steady": review.steady[:_LISTED],
        "chapters": [asdict(one) for one in review.chapters],
        "sentence": [asdict(one) for one in review.sentence],
        "balance_said": [asdict(one) for one in review.balance_said],
        "figures": [asdict(one) for one in review.figures],
        "words": [asdict(one) | {"share": _share(one.n, review)} for one in review.words],
        "principles": [asdict(one) for one in review.principles],
    }


def _times(review: Review) -> tuple[str, str]:
    """Return what the period and the one before it are called beside each other."""
    if Period(review.first, review.last).is_year:
        return str(review.first.year), str(review.first.year - 1)
    return review.labels["now"], review.labels["before"]


def _share(n: int, review: Review) -> float:
    """Return how frequent a word is beside the most frequent one."""
    return n / max(one.n for one in review.words)


def _counted_labels(review: Review, wording: Wording) -> dict[str, str]:
    dots = "depth_note" if len(review.depth.ratings) <= MOST_DOTS else "depth_note_many"
    return {
        "depth_note": wording.text(f"labels.{dots}", len(review.depth.ratings)),
        "moved_note": _moved_note(review),
        "steady_more": _more(len(review.steady), wording) or "",
        "balance_note": wording.text("labels.balance_note", review.balance.n),
    }


def _moved_note(review: Review) -> str:
    """Return what the chapter shows, and what a perhaps is where there is one."""
    keys = ["moved_note"] if all(one.firm for one in review.moved) else ["moved_note", "perhaps"]
    return " ".join(review.labels[key] for key in keys)


def _moved(one: Moved, wording: Wording) -> dict[str, Any]:
    start, end = wording.number(one.start, 1), wording.number(one.end, 1)
    return {
        "name": one.name,
        "verdict": verdict_said(one, wording),
        "tint": tint_of(one),
        "arrow": arrow_of(one),
        "from_to": wording.text("labels.from_to", start=start, end=end),
        "entries": wording.text("labels.entries_n", one.entries),
        "ratings": wording.text("labels.ratings_n", one.n),
        "chart": None,
        "photo": _picture(one.photo, _PHOTO_PX),
    }


def _month(one: Month, wording: Wording) -> dict[str, Any]:
    met = [wording.text("labels.entries_n", one.entries)]
    if one.people:
        met.append(wording.text("labels.people_n", one.people))
    facts = [" · ".join(met)]
    if one.depth is not None:
        facts.append(wording.text("labels.depth_of_month", mean=wording.number(one.depth, 1)))
    return {
        "name": one.name,
        "facts": facts if one.entries else [wording.text("labels.no_entries_month")],
        "quote": one.quote,
        "from_right": is_from_right(one.quote or ""),
        "quoted_from": one.quoted_from,
        "picture": _picture(one.picture, PICTURE_PX),
    }


def _picture(picture: Picture | None, width_px: int) -> dict[str, Any] | None:
    made = png_of(picture, width_px) if picture else None
    if picture is None or made is None:
        return None
    width, height = unpack_from(">II", made, 16)
    return {"svg": framed(made, picture.alt), "alt": picture.alt, "ratio": width / height}


def _promises(told: PromisesTold, wording: Wording) -> dict[str, Any]:
    counts = ("kept_on_time", "kept_late", "open", "dropped")
    return {
        "counts": [
            {"value": wording.number(getattr(told, key)), "label": wording.text(f"labels.{key}")}
            for key in counts
        ],
        "lists": [
            {
                "title": wording.text(f"labels.{key}"),
                **_listed([asdict(one) for one in getattr(told, key)], wording),
            }
            for key in ("kept", "still_open", "owed_to_me")
            if getattr(told, key)
        ],
    }


def _turns(review: Review) -> dict[str, Any]:
    changes = review.changes
    return {
        "new": changes.new,
        "reconnected": changes.reconnected,
        "active_again": changes.active_again,
        "rested": changes.rested,
        "let_go": changes.let_go,
    }


def _listed(items: list[dict[str, Any]], wording: Wording) -> dict[str, Any]:
    """Return the first of the items, and how many more there are in words."""
    return {"items": items[:_LISTED], "more": _more(len(items), wording)}


def _more(count: int, wording: Wording) -> str | None:
    return wording.text("labels.more", count - _LISTED) if count > _LISTED else None


def _entry(one: EntryTold, wording: Wording) -> dict[str, Any]:
    return {
        "month": wording.day(one.day.replace(day=1), "LLLL y"),
        "when": one.when,
        "title": one.title,
        "from_right": is_from_right(one.title),
        "names": one.names,
        "facts": one.facts,
        "blocks": _blocks(one.body),
        "notes": one.notes,
        "pictures": [_picture(picture, PICTURE_PX) for picture in one.pictures],
    }


def _blocks(body: str) -> list[dict[str, Any]]:
    return [_block(one) for one in blocks_of(body)]


def _block(block: Block) -> dict[str, Any]:
    return {
        "kind": block.kind,
        "level": block.level,
        "number": block.number,
        "from_right": is_from_right("".join(one.text for one in block.spans)),
        "spans": [
            {"text": one.text, "strong": one.strong, "emphasis": one.emphasis, "code": one.code}
            for one in block.spans
        ],
    }
