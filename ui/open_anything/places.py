"""The pages and acts that can be opened by name."""

from __future__ import annotations

from collections.abc import Iterator

from ui.insights.principle_words import BESIDE, KEYS, title
from ui.keys import shown_keys
from ui.open_anything.item import ACT, PAGE, Item
from ui.sentences import tr
from ui.views import VIEWS

_CONTEXT = "OpenAnything"
_OF_CONTACTS = (
    ("duplicates", "Find duplicates"),
    ("blind", "Look without names"),
    ("trends", "Trends side by side"),
    ("bin", "Deleted and merged"),
)
_ACTS = (
    ("write", "Write a new entry", "Ctrl+N"),
    ("sort", "Sort contacts into bins", ""),
    ("bring", "Bring contacts or a book", ""),
    ("back up", "Back up now", ""),
    ("backups", "Backups", ""),
    ("passphrase", "Passphrase", ""),
    ("lock", "Lock the book", "Ctrl+L"),
    ("light", "Light", ""),
    ("dark", "Dark", ""),
    ("larger", "Larger", "Ctrl++"),
    ("smaller", "Smaller", "Ctrl+-"),
    ("undo", "Take back", "Ctrl+Z"),
    ("keys", "Keys", "F1"),
    ("quit", "Quit", "Ctrl+Q"),
)


def places() -> Iterator[Item]:
    """Yield every view, every page of the insights and beside the contacts, and every act."""
    for place, kind in enumerate(VIEWS, start=1):
        yield Item(PAGE, kind.key, tr("Shell", str(kind.caption)), shown_keys(f"Alt+{place}"))
    for key in (*KEYS, *BESIDE):
        yield Item(PAGE, f"insights {key}", title(key), tr("Shell", "Insights"))
    for name, caption in _OF_CONTACTS:
        yield Item(PAGE, f"contacts {name}", tr("ListHead", caption), tr("Shell", "Contacts"))
    for name, caption, keys in _ACTS:
        yield Item(ACT, name, tr(_CONTEXT, caption), shown_keys(keys))
