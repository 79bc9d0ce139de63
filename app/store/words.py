"""How names sort, and the words by which contacts and entries are found."""

from __future__ import annotations

import re
import unicodedata

from app.model.contact import Contact
from app.model.plain import plain_form

_WORD = re.compile(r"\w+")
_MOST_WORDS = 32


def sort_key(contact: Contact) -> str:
    """Return the text by which a contact sorts: its sort name or name, without a leading @."""
    return plain_form(contact.sort_name or contact.name).lstrip("@#\"'( ").strip()


def search_words(contact: Contact) -> tuple[str, str, str]:
    """Return the words of the names, of the facts and of the note of a contact."""
    handles = [one.value for one in contact.channels if one.kind in ("handle", "email")]
    names = [contact.name, contact.nickname, contact.sort_name, *handles]
    facts = [
        contact.field,
        contact.organisation,
        contact.role,
        contact.place,
        contact.met_how,
        *contact.tags,
        *contact.interests,
    ]
    return (_joined(names), _joined(facts), contact.note or "")


def _joined(parts: list[str | None]) -> str:
    return "\n".join(filter(None, parts))


def prefix_query(text: str, columns: str = "") -> str | None:
    """Return an FTS5 query for every word (32 at most) as a prefix; None where there is no word."""
    words = _WORD.findall(unicodedata.normalize("NFC", text))[:_MOST_WORDS]
    if not words:
        return None
    query = " AND ".join(f'"{word}"*' for word in words)
    return f"{{{columns}}} : ({query})" if columns else query
