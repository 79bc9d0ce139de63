"""The seven principles, in their order."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Principle:
    """What to look for instead of a number of connections, and the question it asks."""

    key: str
    looks_for: str
    rather_than: str
    question: str


PRINCIPLES: tuple[Principle, ...] = (
    Principle("depth", "Depth", "number", "Who holds the depth, and how few are they?"),
    Principle(
        "intrinsic",
        "Intrinsic",
        "extrinsic value",
        "Did we meet to think better, or to be seen? Did the rest come as a by-product?",
    ),
    Principle(
        "relatability",
        "Relatability",
        "proximity",
        "Do I spend my time on who is near, or on who shares my values and interests?",
    ),
    Principle(
        "identity",
        "Value",
        "identity",
        "What do I gain from those whom I know only by a handle, or reached out to as a stranger?",
    ),
    Principle(
        "safety",
        "Safety",
        "prestige",
        "With which admired people can I not be a beginner, and who is safe instead?",
    ),
    Principle(
        "diversity",
        "Diversity",
        "density",
        "How many fields does my time reach, and how much do my contacts know only each other?",
    ),
    Principle(
        "impact",
        "Impact",
        "lifespan",
        "Which long ties give nobody anything any more: repair, rest, or let go?",
    ),
)
