"""A book with four contacts, and the view of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import fixed_clock
from app.model.contact import Contact
from app.model.promise import Promise
from app.model.reflection import Reflection
from app.paths import find_paths
from ui.contacts.view import ContactsView
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CLOCK = fixed_clock(NOW)
MEETINGS = 12


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Return a book: Ana was met a dozen times, ever deeper; Bo rests, @kit is a handle."""
    book = Book.open(tmp_path / "b.kithbook", CLOCK)
    ana = add(book, "Ana Reis", field="Marine biology", tags=("coral",), rhythm_days=30)
    add(book, "Bo Lund", standing="resting", field="Baking")
    add(book, "@kit", name_kind="handle")
    add(book, "Zoë Ünal", met_through=ana.uid)
    for place in range(MEETINGS):
        meet(
            book, ana, days_ago=20 * place + 5, depth=max(5 - place // 3, 1), title=f"Walk {place}"
        )
    yield book
    book.close()


def add(book: Book, name: str, **values: object) -> Contact:
    """Save a contact and return it."""
    contact = replace(book.contacts.blank(name), **values)
    book.contacts.save(contact)
    return contact


def meet(book: Book, contact: Contact, days_ago: int, depth: int, title: str) -> None:
    """Save an entry with a reflection; the newest one has a promise."""
    entry = book.entries.blank(NOW - timedelta(days=days_ago))
    reflection = Reflection(contact=contact.uid, depth=depth, gave=2, received=3)
    promises = (Promise(uid=entry.uid[:-1] + "0", text="Send the map", to=contact.uid),)
    book.entries.save(
        replace(
            entry,
            title=title,
            body="We walked.",
            contacts=(contact.uid,),
            reflections=(reflection,),
            promises=promises if days_ago < 20 else (),
        )
    )


@pytest.fixture
def context(book: Book, qapp: QApplication, tmp_path: Path) -> Context:
    load_interface_font()
    theme = ThemeSource(load_theme("light"))
    apply(qapp, theme.theme)
    session = Session(InlineTasks(book))
    formats = Formats(QLocale("en_GB"))
    return Context(session, theme, Icons(theme), formats, CLOCK, find_paths({}, tmp_path))


@pytest.fixture
def view(context: Context, qtbot: QtBot) -> ContactsView:
    """Return the view with Ana in front and the figures known."""
    view = ContactsView(context)
    qtbot.addWidget(view)
    view.resize(1164, 860)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Ana Reis")
    qtbot.waitUntil(lambda: "Rising 1" in captions(view))
    return view


def captions(view: ContactsView) -> list[str]:
    """Return what the filters over the list say."""
    from ui.widgets.pills import Pill

    pills = view.panel.filters.findChildren(Pill)
    return [pill.accessibleName() for pill in pills if pill.isVisible()]


def names(view: ContactsView) -> list[str]:
    """Return the names in the list, in their order."""
    model = view.panel.model
    return [model.index(row).data() for row in range(model.rowCount())]


Find = Callable[[str], Contact]


@pytest.fixture
def find(book: Book) -> Find:
    """Return a function that reads a contact by name."""
    return book.contacts.resolve
