"""Words handed to the book as an entry, from the command line or through the open window."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from app.changes import Change
from app.errors import UserError

if TYPE_CHECKING:
    from app.book import Book
    from app.capture.drafts import Draft


@dataclass(frozen=True, slots=True)
class Words:
    """A text, when it happened, who was there, and how it was: each as it was typed."""

    text: str
    at: str = ""
    names: tuple[str, ...] = ()
    rates: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the words as JSON."""
        return asdict(self)

    @classmethod
    def from_json(cls, said: object) -> Words:
        """Return the words that JSON holds. Raise UserError where it holds none."""
        given = said if isinstance(said, dict) else {}
        texts = [given.get("text", ""), given.get("at", "")]
        lists = [given.get("names", []), given.get("rates", [])]
        is_whole = all(isinstance(some, list) for some in lists) and all(
            isinstance(one, str) for some in (texts, *lists) for one in some
        )
        if not is_whole or not texts[0].strip():
            raise UserError("There is nothing to write in this.")
        return cls(texts[0], texts[1], tuple(lists[0]), tuple(lists[1]))


def write_words(words: Words, book: Book) -> tuple[Change, dict[str, Any]]:
    """Save an entry; return the change, and as JSON the entry and the names of new contacts.

    Raises UserError where a name can mean several contacts, or something is not understood.
    """
    from app.model.json_entry import entry_to_json

    draft = _draft(words, book)
    change = book.ledger.write("write", [*draft.new_contacts, draft.entry])
    names = [one.name for one in draft.new_contacts]
    change |= Change.of("contact", draft.entry.contacts)
    return change, {"entry": entry_to_json(draft.entry), "new_contacts": names}


def _draft(words: Words, book: Book) -> Draft:
    from app.capture.rates import parse_rates

    captured = book.capture(words.text)
    if words.at:
        from app.capture.moments import parse_moment

        captured = replace(captured, moment=parse_moment(words.at, book.clock.local_now()))
    beside = [book.drafts.mention(name) for name in words.names]
    rates = {}
    for given in words.rates:
        name, ratings = parse_rates(given)
        rates[book.drafts.rated(name, [*captured.mentions, *beside])] = ratings
    return book.drafts.make(captured, beside, rates)
