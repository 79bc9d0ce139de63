"""Names in free text, replaced by how their owners are called."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field

from app.review.hidden_places import without_places
from app.review.name_index import NameIndex, Phrase, Word, plain_word, words_of
from app.review.names import Names
from app.review.pace import Pace

_ENDS_HERE = re.compile(r"\.(?!\.)")


@dataclass(slots=True)
class Mentions:
    """Whom texts name as they are: each contact with the words used, and words of several."""

    of: dict[str, set[str]] = field(default_factory=dict)
    unclear: set[str] = field(default_factory=set)


class Hidden:
    """Free text as others may read it.

    `places` stand as `somewhere`. With `notes` it reads every text, also where all names may stay,
    and writes down there whom the texts name.
    """

    def __init__(
        self,
        names: Names,
        index: NameIndex,
        excluded: Collection[str],
        someone: str,
        places: Sequence[Phrase] = (),
        somewhere: str = "",
        notes: Mentions | None = None,
        pace: Pace | None = None,
    ) -> None:
        self._names = names
        self._index = index
        self._excluded = excluded
        self._someone = someone
        self._places, self._somewhere = places, somewhere
        self._notes, self._pace = notes, pace or Pace()
        all_stay = names.way == "full" and not (excluded or names.by_initials)
        self._whole = all_stay and notes is None

    def text(self, text: str | None, present: Collection[str] = ()) -> str:
        """Return a text with everybody called as agreed; `present` are those of its entry."""
        self._pace.step()
        if not text:
            return ""
        if self._places:
            text = without_places(text, self._places, self._somewhere)
        if self._whole:
            return text
        text = unicodedata.normalize("NFC", text)
        return "".join(self._pieces(text, words_of(text), present))

    def _pieces(self, text: str, words: list[Word], present: Collection[str]) -> Iterator[str]:
        done = at = 0
        while at < len(words):
            match = self._index.match(text, words, at) if words[at].end > done else None
            if match is None:
                at += 1
                continue
            written = text[match.start : match.end]
            start = match.start - (match.start > done and text[match.start - 1] == "@")
            yield text[done:start]
            called = self._called(match.owners, written, present, text[start : match.end])
            done = match.end
            is_end_said_twice = called.endswith(".") and _ENDS_HERE.match(text, done)
            yield called.removesuffix(".") if is_end_said_twice else called
            at += match.words
            if not match.words:
                words[at] = Word(done, words[at].end, plain_word(text[done : words[at].end]))
        yield text[done:]

    def _called(
        self, owners: tuple[str, ...], written: str, present: Collection[str], with_sign: str
    ) -> str:
        here = [uid for uid in owners if uid in present]
        meant = here or [uid for uid in owners if self._names.has(uid)] or list(owners)
        if len(meant) == 1:
            return self._one(meant[0], with_sign)
        if self._notes is not None and self._names.way == "full":
            self._notes.unclear.add(written)
        return self._one_of_several(meant, written)

    def _one(self, uid: str, written: str) -> str:
        if uid in self._excluded:
            return self._someone
        if self._names.way != "full" or uid in self._names.by_initials:
            return self._names.of(uid)
        if self._notes is not None:
            self._notes.of.setdefault(uid, set()).add(written)
        return written

    def _one_of_several(self, owners: list[str], written: str) -> str:
        named = set(owners).difference(self._excluded)
        by_initials = named.intersection(self._names.by_initials)
        if self._names.way == "full" and not named:
            return self._someone
        if self._names.way == "full" and named != by_initials:
            return written
        if self._names.way in ("initials", "full"):
            return f"{written[0].upper()}."
        is_first = self._names.way == "first" and any(
            self._names.is_first_name(uid, written) for uid in named - by_initials
        )
        return written if is_first else self._someone
