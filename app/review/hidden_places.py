"""Places that are to stay out, in free text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.review.name_index import Phrase, Word, words_of


def phrases_of(places: Iterable[str]) -> tuple[Phrase, ...]:
    """Return the words of each place, the longest place first."""
    phrases = {tuple(word.plain for word in words_of(place)) for place in places} - {()}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def without_places(text: str, places: Sequence[Phrase], somewhere: str) -> str:
    """Return a text in which these places stand as `somewhere`."""
    return "".join(_pieces(text, words_of(text), places, somewhere))


def _pieces(
    text: str, words: Sequence[Word], places: Sequence[Phrase], somewhere: str
) -> Iterator[str]:
    done = at = 0
    while at < len(words):
        length = _length_at(words, at, places)
        if length:
            yield text[done : words[at].start] + somewhere
            done = words[at + length - 1].end
        at += length or 1
    yield text[done:]


def _length_at(words: Sequence[Word], at: int, places: Sequence[Phrase]) -> int:
    """Return of how many words the place is that begins here, 0 where none does."""
    for phrase in places:
        stretch = words[at : at + len(phrase)]
        if tuple(word.plain for word in stretch) == phrase:
            return len(phrase)
    return 0
