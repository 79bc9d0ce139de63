"""The parts of the page before a meeting, in words: for the window and for paper alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from app.clock import Clock
from ui.charts.trend.chart_words import ChartWords
from ui.contacts.edit.labels import Labels
from ui.contacts.entry_words import EntryWords
from ui.contacts.ties.row import said_of
from ui.text import Formats, tr

if TYPE_CHECKING:
    from app.insights.briefing import Briefing
    from app.model.lines import PromiseLine

_CONTEXT = "Briefing"


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, and lines under it: each a first line and what is said below it."""

    heading: str
    lines: tuple[tuple[str, str], ...]


class BriefingWords:
    """What the page says; parts without lines are left out."""

    def __init__(self, formats: Formats, clock: Clock) -> None:
        self._formats, self._clock = formats, clock
        self._trends = ChartWords(formats)
        self._entries = EntryWords(formats, clock, self._trends)

    def title(self, found: Briefing) -> str:
        """Return whom it is about."""
        return tr(_CONTEXT, "Before you meet {name}", name=found.page.contact.name)

    def about(self, found: Briefing) -> str:
        """Return what they do, and when we last met."""
        contact, last = found.page.contact, found.page.last_met
        parts = [contact.field, contact.organisation, contact.role, contact.place]
        if last is not None:
            ago = self._formats.relative(last, self._clock.today())
            parts.append(tr(_CONTEXT, "last met {ago}", ago=ago))
        return " · ".join(part for part in parts if part)

    def parts(self, found: Briefing) -> list[Part]:
        """Return the parts that have something to say."""
        note = found.page.contact.note
        some = (
            (tr(_CONTEXT, "Remember"), ((note, ""),) if note else ()),
            (tr(_CONTEXT, "You said you would"), self._promises(found.mine)),
            (tr(_CONTEXT, "They said they would"), self._promises(found.theirs)),
            (tr(_CONTEXT, "Coming up"), self._days(found)),
            (tr(_CONTEXT, "What moved"), self._moving(found)),
            (tr(_CONTEXT, "Last entries"), self._last(found)),
            (tr(_CONTEXT, "Whom they know"), self._ties(found)),
        )
        return [Part(heading, tuple(lines)) for heading, lines in some if lines]

    def _promises(self, promises: tuple[PromiseLine, ...]) -> tuple[tuple[str, str], ...]:
        return tuple((one.text, self._due(one)) for one in promises)

    def _due(self, promise: PromiseLine) -> str:
        if promise.due is None:
            return ""
        day = self._formats.date(date.fromisoformat(promise.due))
        return tr(_CONTEXT, "due {day}", day=day)

    def _days(self, found: Briefing) -> tuple[tuple[str, str], ...]:
        labels = Labels()
        return tuple(
            (near.known.label or labels.choice(near.known.kind), self._formats.long_date(near.on))
            for near in found.near
        )

    def _moving(self, found: Briefing) -> tuple[tuple[str, str], ...]:
        words = self._trends
        return tuple(
            (
                f"{words.sign(one)} {words.label(one.rating)}: {words.verdict(one)}",
                words.reasons(one),
            )
            for one in found.moving
        )

    def _last(self, found: Briefing) -> tuple[tuple[str, str], ...]:
        return tuple(self._each_entry(found))

    def _each_entry(self, found: Briefing) -> Iterator[tuple[str, str]]:
        words = self._entries
        for one in found.entries:
            day = words.day(one.line)
            said = tr(_CONTEXT, "{day}: {title}", day=day, title=words.title(one.line))
            yield said, words.text(one.line)

    def _ties(self, found: Briefing) -> tuple[tuple[str, str], ...]:
        return tuple((tie.name, said_of(tie)) for tie in found.page.circle.ties)
