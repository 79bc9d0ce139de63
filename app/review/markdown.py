"""The review as Markdown, with its charts as pictures in a folder beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from app.review.charts.colours import theme_colours
from app.review.document import Picture, Review
from app.review.markdown_escape import as_written, harmless
from app.review.pictures import png_of
from app.review.view import PICTURE_PX, view_of

_ENTRY_LEVEL = 4


@dataclass(frozen=True, slots=True)
class MarkdownReview:
    """The text, and the pictures by the file names that it refers to."""

    text: str
    pictures: dict[str, str | bytes]


def markdown_of(review: Review, folder: str) -> MarkdownReview:
    """Return the review; its pictures are to lie in a folder of that name."""
    writer = _Writer(review, folder)
    text = "\n\n".join(part for part in writer.parts() if part)
    return MarkdownReview(text + "\n", writer.pictures)


class _Writer:
    def __init__(self, review: Review, folder: str) -> None:
        self._whole = review
        self._folder = folder
        self._view = view_of(review, theme_colours())
        self._review = self._view["review"]
        self._labels = self._view["labels"]
        self.pictures: dict[str, str | bytes] = {}

    def parts(self) -> Iterator[str]:
        review = self._review
        yield f"# {as_written(review['kicker'])} {as_written(review['title'])}"
        yield _runs(review["sentence"])
        chapters: dict[str, Callable[[], Iterator[str]]] = {
            "calendar": self._calendar,
            "moved": self._moved,
            "changes": self._changes,
            "let go": self._let_go,
            "principles": self._principles,
            "balance": self._balance,
            "promises": self._promises,
            "places": self._places,
            "words": self._words,
            "months": self._months,
            "gratitude": lambda: self._own_words(self._whole.gratitude),
            "next": lambda: self._own_words(self._whole.next),
            "entries": self._entries,
            "method": self._method,
        }
        for one in review["chapters"]:
            if one["key"] == "figures":
                yield from self._first_page()
            else:
                yield f"## {as_written(one['title'])}"
                yield from chapters[one["key"]]()

    def _first_page(self) -> Iterator[str]:
        figures = [f"**{one['value']}** {one['label']}" for one in self._review["figures"]]
        yield " · ".join(figures)
        if "depth" in self._view["charts"]:
            yield f"### {self._labels['depth']}"
            yield self._chart("depth")
            yield self._labels["depth_note"]
        if self._view["moved_first"]:
            yield f"### {self._labels['moved']}"
            yield self._moved_table(self._view["moved_first"])
        if self._review["balance_said"]:
            yield f"### {self._labels['balance']}"
            yield _runs(self._review["balance_said"])

    def _calendar(self) -> Iterator[str]:
        yield self._labels["days_note"]
        yield self._chart("calendar")

    def _moved(self) -> Iterator[str]:
        moved = self._view["moved"]
        yield self._labels["moved_note" if moved else "moved_nothing"]
        yield self._chart("slope")
        for number, one in enumerate(moved, 1):
            yield f"### {as_written(one['name'])}"
            yield f"{one['arrow']} {one['verdict']}, {one['from_to']} · {one['ratings']}"
            if one["chart"]:
                yield self._picture(f"moved-{number}", one["chart"])
        if self._review["steady"]:
            yield f"### {self._labels['steady']}"
            yield " · ".join(as_written(name) for name in self._review["steady"])
            yield self._labels["steady_more"]

    def _moved_table(self, moved: list[dict[str, Any]]) -> str:
        return "\n".join(
            f"- {as_written(one['name'])}: {one['arrow']} {one['from_to']}, "
            f"{one['verdict']} ({one['entries']})"
            for one in moved
        )

    def _changes(self) -> Iterator[str]:
        for key in ("new", "reconnected", "active_again", "rested"):
            listed = self._view["changes"][key]
            if listed["items"] or key != "active_again":
                yield f"### {self._labels[key]}"
                yield from self._turns(listed)

    def _let_go(self) -> Iterator[str]:
        yield from self._turns(self._view["changes"]["let_go"])

    def _turns(self, listed: dict[str, Any]) -> Iterator[str]:
        lines = [
            "- " + " · ".join(as_written(part) for part in one.values() if part)
            for one in listed["items"]
        ]
        yield "\n".join(lines) or self._labels["nobody"]
        yield listed["more"] or ""

    def _principles(self) -> Iterator[str]:
        for one in self._review["principles"]:
            yield f"### {as_written(one['title'])}"
            yield f"*{as_written(one['question'])}*"
            if one["said_before"] is None:
                yield as_written(one["said"])
                continue
            for time, said in zip(
                self._view["times"], (one["said"], one["said_before"]), strict=True
            ):
                yield f"**{time}:** {as_written(said)}"

    def _balance(self) -> Iterator[str]:
        yield _runs(self._review["balance_said"])
        if "balance" in self._view["charts"]:
            yield self._labels["balance_note"]
            yield self._chart("balance")
            yield self._chart("balance_months")

    def _promises(self) -> Iterator[str]:
        counts = self._view["promises"]["counts"]
        yield " · ".join(f"**{one['value']}** {one['label']}" for one in counts)
        for listed in self._view["promises"]["lists"]:
            yield f"### {listed['title']}"
            yield "\n".join(
                f"- {as_written(one['text'])} ({as_written(one['who'])}, {one['when']})"
                for one in listed["items"]
            )
            yield listed["more"] or ""

    def _places(self) -> Iterator[str]:
        for key, counts in (("places", self._whole.places), ("fields", self._whole.fields)):
            if counts:
                yield f"### {self._labels[key]}"
                yield "\n".join(f"- {as_written(one.label)}: {one.n}" for one in counts)

    def _words(self) -> Iterator[str]:
        words = (f"{as_written(one.label)} ({one.n})" for one in self._whole.words)
        yield ", ".join(words) or self._labels["nothing"]

    def _months(self) -> Iterator[str]:
        for one, told in zip(self._view["months"], self._whole.months, strict=True):
            yield f"### {as_written(one['name'])}"
            yield " · ".join(one["facts"])
            if one["quote"]:
                yield f"> {as_written(one['quote'])}"
            if one["quoted_from"]:
                yield as_written(one["quoted_from"])
            if told.picture:
                yield self._image(f"month-{told.key}", told.picture)

    def _own_words(self, text: str) -> Iterator[str]:
        yield harmless(text, _ENTRY_LEVEL - 1)

    def _entries(self) -> Iterator[str]:
        for number, one in enumerate(self._whole.entries, 1):
            yield f"### {as_written(one.title)}"
            facts = (one.when, ", ".join(one.names), one.facts)
            yield " · ".join(as_written(part) for part in facts if part)
            yield harmless(one.body, _ENTRY_LEVEL)
            yield from (as_written(note) for note in one.notes)
            for place, picture in enumerate(one.pictures, 1):
                yield self._image(f"entry-{number}-{place}", picture)

    def _method(self) -> Iterator[str]:
        yield from self._review["method"]
        yield self._review["made_on"]

    def _chart(self, key: str) -> str:
        one = self._view["charts"].get(key)
        return self._picture(key.replace("_", "-"), one) if one else ""

    def _image(self, name: str, picture: Picture) -> str:
        png = png_of(picture, PICTURE_PX)
        if png is None:
            return ""
        file = f"{name}.png"
        self.pictures[file] = png
        return f"![{as_written(picture.alt)}](<{self._folder}/{file}>)"

    def _picture(self, name: str, chart: dict[str, Any]) -> str:
        file = f"{name}.svg"
        self.pictures[file] = chart["svg"]
        return f"![{as_written(chart['alt'])}](<{self._folder}/{file}>)"


def _runs(runs: list[dict[str, Any]]) -> str:
    return "".join(
        f"**{as_written(run['text'])}**" if run["strong"] else _kept(run["text"]) for run in runs
    )


def _kept(text: str) -> str:
    """Return text as written, the spaces at its ends kept."""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return before + as_written(text) + after if text.strip() else text
