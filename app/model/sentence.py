"""A sentence with its values apart, so that a face can translate it whole; in English as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole, 0 to 1, said in percent."""

    of_one: float

    def __str__(self) -> str:
        return f"{round(100 * self.of_one)} %"


@dataclass(frozen=True, slots=True)
class Coefficient:
    """A number from −1 to 1, said to two decimals."""

    value: float

    def __str__(self) -> str:
        return f"{self.value:.2f}".replace("-", "−")


@dataclass(frozen=True, slots=True)
class Sentence:
    """`{name}` in `text` stands for a value; `one` is the text where the count `n` is 1."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)
    one: str | None = None
    n: int | None = None

    def __str__(self) -> str:
        text = self.one if self.one is not None and self.n == 1 else self.text
        values = {"n": self.n, **self.values}
        return text.format_map({name: _readable(value) for name, value in values.items()})


def say(text: str, **values: object) -> Sentence:
    """Return a sentence with its values."""
    return Sentence(text, values)


def say_count(one: str, many: str, n: int, **values: object) -> Sentence:
    """Return the sentence for a count, which is `{n}` in it."""
    return Sentence(many, values, one, n)


def _readable(value: object) -> str:
    """Return a value in English: one decimal, a true minus sign."""
    return f"{value:.1f}".replace("-", "−") if isinstance(value, float) else str(value)
