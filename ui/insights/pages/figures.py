"""How the figure of each question is called, written and measured on an axis."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import ceil

from ui.charts.spec.specs import Axis
from ui.text import Formats, tr

_CONTEXT = "InsightFigures"
_MARGIN, _STEPS, _LEAST_COUNT = 0.08, 4, 4

Written = Callable[[float, Formats], str]


def count(value: float, formats: Formats) -> str:
    """Return a whole number."""
    return formats.number(round(value))


def one_decimal(value: float, formats: Formats) -> str:
    """Return a number with one decimal."""
    return formats.number(value, 1)


def two_decimals(value: float, formats: Formats) -> str:
    """Return a coefficient."""
    return formats.number(value, 2)


def percentage(value: float, formats: Formats) -> str:
    """Return a share in percent."""
    return formats.percentage(value)


@dataclass(frozen=True, slots=True)
class Figure:
    """What a figure is called, how it is written, and the ends of its axis (None: its own)."""

    name: str
    written: Written
    ticks: tuple[float, ...] = ()

    def axis(self, values: Sequence[float], formats: Formats) -> Axis:
        """Return an axis that has room for the values."""
        ticks = self.ticks or _counted(max(values, default=0.0))
        room = (ticks[-1] - ticks[0]) * _MARGIN
        marks = tuple((tick, self._tick(tick, formats)) for tick in ticks)
        return Axis("", ticks[0] - room, ticks[-1] + room, marks)

    def _tick(self, value: float, formats: Formats) -> str:
        if self.written is percentage:
            return formats.percentage(value)
        return formats.number(value)


def _counted(most: float) -> tuple[float, ...]:
    step = max(ceil(max(most, _LEAST_COUNT) / _STEPS), 1)
    return tuple(float(step * place) for place in range(_STEPS + 1))


_SHARE, _SIGNED, _RATING = (0.0, 0.5, 1.0), (-1.0, 0.0, 1.0), (1.0, 2.0, 3.0, 4.0, 5.0)


def figures() -> dict[str, Figure]:
    """Return the figure of each question, by its key."""
    return {
        "depth": Figure(tr(_CONTEXT, "Contacts that hold half of the depth"), count),
        "intrinsic": Figure(
            tr(_CONTEXT, "Meetings to learn, teach, enjoy or help"), percentage, _SHARE
        ),
        "relatability": Figure(
            tr(_CONTEXT, "Time spent and shared values (ρ)"), two_decimals, _SIGNED
        ),
        "identity": Figure(
            tr(_CONTEXT, "Growth with those known by a handle"), one_decimal, _RATING
        ),
        "safety": Figure(
            tr(_CONTEXT, "Admired contacts whom you cannot be a beginner with"), count
        ),
        "diversity": Figure(tr(_CONTEXT, "Effective number of fields"), one_decimal),
        "impact": Figure(tr(_CONTEXT, "Long ties where nobody gains"), count),
        "reciprocity": Figure(tr(_CONTEXT, "Balance of given and received"), two_decimals, _SIGNED),
        "reputation": Figure(tr(_CONTEXT, "Promises kept on time"), percentage, _SHARE),
    }
