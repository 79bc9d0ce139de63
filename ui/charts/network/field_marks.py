"""How fields of work differ in a network: a colour and a shape for the largest, grey for others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ui.charts.parts.marks import MARKS, Mark

_TOKENS = ("depth", "growth", "relatability", "gave", "received", "safety")
OTHERS = Mark((), ())


@dataclass(frozen=True, slots=True)
class FieldMark:
    """The token of a colour, and a shape."""

    colour: str
    mark: Mark


OTHER_FIELDS = FieldMark("muted", OTHERS)


def field_marks(shares: Mapping[str, float]) -> dict[str, FieldMark]:
    """Return the marks of the largest fields, the largest first."""
    ranked = sorted(shares, key=lambda field: (-shares[field], field))
    return {
        field: FieldMark(token, MARKS[token]) for field, token in zip(ranked, _TOKENS, strict=False)
    }
