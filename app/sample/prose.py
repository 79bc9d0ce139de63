"""Titles and short texts of meetings, put together from written lines."""

from __future__ import annotations

from random import Random

from app.sample.deck import Deck
from app.sample.texts import read

_TRIES = 6


def quality(depth: float) -> str:
    """Return how a meeting of that depth is told: deep, plain or thin."""
    return "deep" if depth >= 3.6 else "plain" if depth >= 2.4 else "thin"


class Prose:
    """Deals titles, texts, promises, notes and places."""

    def __init__(self, random: Random) -> None:
        table = read("prose.toml")
        self._random = random
        self._used: set[tuple[str, str]] = set()
        self._titles = {mode: Deck(some, random) for mode, some in table["titles"].items()}
        self._said = {one["mode"]: Deck(one["lines"], random) for one in table["said"]}
        self._told = {one: Deck(table[one]["lines"], random) for one in ("deep", "plain", "thin")}
        self._after = Deck(table["after"]["lines"], random)
        self._notes = {one: Deck(some, random) for one, some in table["notes"].items()}
        self._promises = {one: Deck(some, random) for one, some in table["promises"].items()}
        self._topics = {field: Deck(some, random) for field, some in table["topics"].items()}
        self._places = Deck(table["places"]["any"], random)

    def topic(self, field: str | None) -> str:
        """Return something to talk about with somebody of that field."""
        own = field if field in self._topics and self._random.random() < 0.8 else "any"
        return self._topics[own or "any"].deal()

    def title(self, name: str, mode: str, topic: str) -> str:
        """Return a title; one that this contact has not had yet, where that is easy."""
        for _ in range(_TRIES):
            pile = mode if self._random.random() < 0.6 else "any"
            text = self._titles[pile].deal().format(topic=topic)
            title = text[0].upper() + text[1:]
            if (name, title) not in self._used:
                break
        self._used.add((name, title))
        return title

    def group_title(self, topic: str) -> str:
        """Return the title of a meeting with several people."""
        text = self._titles["group"].deal().format(topic=topic)
        return text[0].upper() + text[1:]

    def body(self, name: str, mode: str, topic: str, told: str) -> str:
        """Return two to four sentences, sometimes with a thought for later under them."""
        random = self._random
        lines = [self._said[mode].deal(), self._told[told].deal()]
        if random.random() < 0.5:
            lines.append(self._told[told].deal())
        text = " ".join(lines)
        if random.random() < 0.35:
            heading = "## What I took away\n\n" if told == "deep" and random.random() < 0.3 else ""
            text += f"\n\n{heading}{self._after.deal()}"
        return "\n".join(_capital(line) for line in text.format(name=name, topic=topic).split("\n"))

    def note(self, told: str) -> str:
        """Return a line on how it was."""
        return self._notes[told].deal()

    def promise(self, whose: str, name: str, topic: str) -> str:
        """Return what was promised; `whose` is mine or theirs."""
        return self._promises[whose].deal().format(name=name, topic=topic)

    def place(self) -> str:
        """Return where two people meet."""
        return self._places.deal()


def _capital(line: str) -> str:
    return line[:1].upper() + line[1:]
