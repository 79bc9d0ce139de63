"""What the openings view says in words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.clock import Clock
from app.model.opening import Opening
from app.model.sentence import Sentence
from ui.text import Formats, tr, tr_count

if TYPE_CHECKING:
    from app.openings.page import Person

_CONTEXT = "Openings"
_SEPARATOR = " · "
_STAGES = {
    "idea": QT_TRANSLATE_NOOP("Openings", "Idea"),
    "preparing": QT_TRANSLATE_NOOP("Openings", "Preparing"),
    "sent": QT_TRANSLATE_NOOP("Openings", "Sent"),
    "talking": QT_TRANSLATE_NOOP("Openings", "Talking"),
    "closed": QT_TRANSLATE_NOOP("Openings", "Closed"),
}
_TIES = {
    "close": QT_TRANSLATE_NOOP("Openings", "Close tie"),
    "moderate": QT_TRANSLATE_NOOP("Openings", "Moderate tie"),
    "weak": QT_TRANSLATE_NOOP("Openings", "Weak tie"),
    "dormant": QT_TRANSLATE_NOOP("Openings", "Dormant tie"),
    "unmet": QT_TRANSLATE_NOOP("Openings", "No entries yet"),
}
_MORE_GIVEN = "You gave {name} more than you received: {given} steps to {received}."
_MORE_RECEIVED = "You received more from {name} than you gave: {received} steps to {given}."
_EVEN = "You and {name} are about even: {given} steps given, {received} received."


class OpeningWords:
    """Stages, days, ties and reasons in the reader's language."""

    def __init__(self, formats: Formats, clock: Clock) -> None:
        self._formats, self._clock = formats, clock

    def stages(self) -> list[tuple[str, str]]:
        """Return each stage and what it is called."""
        return [(key, self.stage(key)) for key in _STAGES]

    def stage(self, key: str) -> str:
        """Return what a stage is called."""
        return tr(_CONTEXT, str(_STAGES[key]))

    def about(self, opening: Opening) -> str:
        """Return what it is about and when it closes."""
        what = opening.fields[0] if opening.fields else opening.organisation
        closes = self._closes(opening)
        return _SEPARATOR.join(part for part in (what, closes) if part)

    def row(self, opening: Opening) -> str:
        """Return a whole row for a screen reader."""
        parts = (opening.title, self.about(opening), self.stage(opening.stage))
        return ", ".join(part for part in parts if part)

    def closing_day(self, opening: Opening) -> str:
        """Return the day that it closes, as it can be typed."""
        return self.day(opening.closes_on) if opening.closes_on else ""

    def day(self, iso: str) -> str:
        """Return a day with its year."""
        return self._formats.date(date.fromisoformat(iso))

    def tie(self, nearness: str) -> str:
        """Return what a tie of mine is called."""
        return tr(_CONTEXT, str(_TIES[nearness]))

    def tie_rests_on(self, person: Person) -> str:
        """Return what the word for a tie rests on."""
        if person.last_met is None:
            return tr(_CONTEXT, "Nothing is written about a meeting yet.")
        met = self._formats.relative(person.last_met, self._clock.today())
        one = "From {n} entry, the last {ago}: how deep, and how long ago."
        many = "From {n} entries, the last {ago}: how deep, and how long ago."
        return tr_count(_CONTEXT, one, many, person.entry_count, ago=met)

    def balance(self, person: Person) -> str:
        """Return given and received; nothing where neither is known."""
        if person.given is None and person.received is None:
            return ""
        number = self._formats.number
        values = {"given": number(person.given or 0), "received": number(person.received or 0)}
        return tr(_CONTEXT, "Gave {given}, received {received}", **values)

    def aloud(self, person: Person) -> str:
        """Return tie and balance, with what they rest on, for a screen reader."""
        parts = (self.tie(person.nearness), self.tie_rests_on(person), self.balance(person))
        return ", ".join(part for part in parts if part)

    def whose_turn(self, person: Person) -> str:
        """Return a sentence on given and received."""
        name = person.suggestion.name
        if person.given is None and person.received is None:
            return tr(
                _CONTEXT, "What you gave and received with {name} is not rated yet.", name=name
            )
        given, received = person.given or 0, person.received or 0
        said = _EVEN if person.is_even else _MORE_GIVEN if given > received else _MORE_RECEIVED
        number = self._formats.number
        values = {"given": number(given), "received": number(received)}
        return tr(_CONTEXT, said, name=name, **values)

    def reasons(self, person: Person) -> str:
        """Return why somebody is suggested, one reason after the other."""
        return _SEPARATOR.join(self._reason(one) for one in person.suggestion.reasons)

    def _reason(self, reason: Sentence) -> str:
        values = {name: self._written(name, value) for name, value in reason.values.items()}
        if reason.n is not None and reason.one is not None:
            return tr_count(_CONTEXT, reason.one, reason.text, reason.n, **values)
        return tr(_CONTEXT, reason.text, **values)

    def _written(self, name: str, value: object) -> str:
        if isinstance(value, int | float):
            return self._formats.number(value, 1 if isinstance(value, float) else 0)
        return self.day(value) if name == "day" and isinstance(value, str) else str(value)

    def _closes(self, opening: Opening) -> str:
        if not opening.closes_on:
            return ""
        day, today = date.fromisoformat(opening.closes_on), self._clock.today()
        formats = self._formats
        shown = formats.day_and_month(day) if day.year == today.year else formats.date(day)
        said = "closes {day}" if day >= today else "closed {day}"
        return tr(_CONTEXT, said, day=shown)
