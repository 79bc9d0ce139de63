"""What a card of the overview says: figure, what it is, a note, what it rests on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ui.insights.principle_words import rests_on
from ui.text import Formats, tr, tr_count

_CONTEXT = "InsightCard"


@dataclass(frozen=True, slots=True)
class Face:
    """The lines of a card; `asks_for_a_look` where the note is a warning."""

    figure: str
    caption: str
    note: str = ""
    asks_for_a_look: bool = False


class CardWords:
    """Reads an insight into a face; each principle has a method of its name."""

    def __init__(self, formats: Formats) -> None:
        self._formats = formats
        self._faces: dict[str, Callable[[Any], Face]] = {
            "depth": self._depth,
            "intrinsic": self._intrinsic,
            "relatability": self._relatability,
            "identity": self._identity,
            "safety": self._safety,
            "diversity": self._diversity,
            "impact": self._impact,
        }

    def face(self, key: str, insight: Any) -> Face:
        """Return what the card of a question says; only for one that has a figure."""
        return self._faces[key](insight)

    def foot(self, key: str, insight: Any, before: Any = None) -> str:
        """Return what the figure rests on, and the figure of the time before where there is one."""
        ground = rests_on(insight.rests_on, insight.n)
        if before is None or before.figure is None or insight.figure is None:
            return ground
        figure = self.face(key, before).figure
        return tr(_CONTEXT, "{ground} · before: {figure}", ground=ground, figure=figure)

    def _depth(self, found: Any) -> Face:
        number, closest = self._formats.number, found.layers[0]
        values = {"few": number(found.half_held_by), "all": number(found.n)}
        one, many = "contact holds half of the depth", "contacts hold half of the depth"
        note = tr(
            _CONTEXT,
            "The closest {size} hold {share}",
            size=number(closest.size),
            share=self._formats.percentage(closest.share or 0.0),
        )
        caption = tr_count(_CONTEXT, one, many, found.half_held_by)
        return Face(tr(_CONTEXT, "{few} of {all}", **values), caption, note)

    def _intrinsic(self, found: Any) -> Face:
        caption = tr(_CONTEXT, "of meetings were to learn, teach, enjoy or help")
        figure = self._formats.percentage(found.intrinsic_share)
        inner, outer = found.received_intrinsic, found.received_extrinsic
        if inner is None or outer is None:
            return Face(figure, caption)
        values = {"inner": self._formats.number(inner, 1), "outer": self._formats.number(outer, 1)}
        return Face(
            figure, caption, tr(_CONTEXT, "Received: {inner} there, {outer} elsewhere", **values)
        )

    def _relatability(self, found: Any) -> Face:
        figure = tr(_CONTEXT, "ρ = {rho}", rho=self._formats.number(found.figure, 2))
        caption = tr(_CONTEXT, "between time spent and shared values")
        count = len(found.kindred_far)
        one = "{n} kindred contact far away, unseen for 90 days"
        many = "{n} kindred contacts far away, unseen for 90 days"
        return Face(figure, caption, tr_count(_CONTEXT, one, many, count) if count else "")

    def _identity(self, found: Any) -> Face:
        growth = self._formats.number(found.figure, 1)
        one, many = (
            "growth, with {n} contact known only by a handle",
            "growth, with {n} contacts known only by a handle",
        )
        caption = tr_count(_CONTEXT, one, many, found.handle.n)
        named = self._formats.number(found.real.growth, 1)
        return Face(growth, caption, tr(_CONTEXT, "Known by name: growth {growth}", growth=named))

    def _safety(self, found: Any) -> Face:
        count = int(found.figure)
        one, many = (
            "admired contact whom you cannot be a beginner with",
            "admired contacts whom you cannot be a beginner with",
        )
        caption = tr_count(_CONTEXT, one, many, count)
        if not count:
            return Face(self._formats.number(0), caption)
        note = tr(_CONTEXT, "See who, and who is safe instead")
        return Face(self._formats.number(count), caption, note, asks_for_a_look=True)

    def _diversity(self, found: Any) -> Face:
        formats = self._formats
        caption = tr(_CONTEXT, "effective fields")
        if found.density is not None:
            values = {"density": formats.number(found.density, 2)}
            caption = tr(_CONTEXT, "effective fields, density {density}", **values)
        widest = max(found.fields, key=lambda field: found.fields[field])
        values = {"field": widest, "share": formats.percentage(found.fields[widest])}
        note = tr(_CONTEXT, "{field} holds {share}", **values)
        if found.missing_fields:
            values["missing"] = found.missing_fields[-1]
            note = tr(_CONTEXT, "{field} holds {share}; nobody in {missing} for 180 days", **values)
        return Face(formats.number(found.figure, 1), caption, note)

    def _impact(self, found: Any) -> Face:
        count = int(found.figure)
        one, many = "long tie where nobody gains now", "long ties where nobody gains now"
        caption = tr_count(_CONTEXT, one, many, count)
        if not count:
            return Face(self._formats.number(0), caption)
        note = tr(_CONTEXT, "Look at them: repair, rest, let go, or keep")
        return Face(self._formats.number(count), caption, note, asks_for_a_look=True)
