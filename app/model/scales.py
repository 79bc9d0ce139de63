"""The scales and closed vocabularies: six ratings, intents, modes, kinds and states."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rating:
    """One of the six ordinal ratings from 1 to 5: what it asks, and what its ends mean."""

    key: str
    label: str
    question: str
    low_end: str
    high_end: str


RATINGS: tuple[Rating, ...] = (
    Rating(
        "depth",
        "Depth",
        "Small talk, or something that stays?",
        "small talk",
        "something that stays",
    ),
    Rating(
        "growth",
        "Growth",
        "Did it make me think further?",
        "nothing new",
        "changed how I think",
    ),
    Rating(
        "relatability",
        "Relatability",
        "Shared values and interests?",
        "nothing in common",
        "same questions, same values",
    ),
    Rating(
        "safety",
        "Safety",
        "Could I be a beginner?",
        "I hid what I did not know",
        "I could ask anything",
    ),
    Rating("gave", "I gave", "What did I give?", "nothing", "a great deal"),
    Rating("received", "I received", "What did I receive?", "nothing", "a great deal"),
)
RATING_KEYS: tuple[str, ...] = tuple(rating.key for rating in RATINGS)
LOWEST_RATING, HIGHEST_RATING = 1, 5
CLOSENESS_STEPS = 7

INTRINSIC_INTENTS: tuple[str, ...] = ("learn", "teach", "enjoy", "help")
EXTRINSIC_INTENTS: tuple[str, ...] = ("ask", "be seen", "be introduced")
INTENTS: tuple[str, ...] = INTRINSIC_INTENTS + EXTRINSIC_INTENTS

MODES: tuple[str, ...] = ("in person", "call", "chat", "letter", "online")
NAME_KINDS: tuple[str, ...] = ("real", "handle")
ACTIVE, RESTING, LET_GO = "active", "resting", "let go"
STANDINGS: tuple[str, ...] = (ACTIVE, RESTING, LET_GO)
CHANNEL_KINDS: tuple[str, ...] = ("email", "phone", "web", "handle", "address", "other")
DATE_KINDS: tuple[str, ...] = ("birthday", "anniversary", "other")
PROMISE_STATES: tuple[str, ...] = ("open", "kept", "dropped")
STAGES: tuple[str, ...] = ("idea", "preparing", "sent", "talking", "closed")
ME = "me"
