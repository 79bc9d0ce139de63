"""A book with two openings and people around them, and the view of it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import fixed_clock
from app.model.contact import Contact, Tie
from app.model.opening import Asked
from app.model.reflection import Reflection
from app.paths import find_paths
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.openings.view import OpeningsView
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CLOCK = fixed_clock(NOW)


@pytest.fixture
def empty_book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "b.kithbook", CLOCK)
    yield book
    book.close()


@pytest.fixture
def book(empty_book: Book) -> Book:
    """Return a book: Cat works at Reef, Ana knows her and is owed a map; Bo was asked."""
    book = empty_book
    cat = add(book, "Cat Vale", organisation="Reef")
    ana = add(book, "Ana Reis", field="Open data", ties=(Tie(cat.uid, "friend"),))
    bo = add(book, "Bo Lund", field="Baking")
    entry = book.entries.blank(NOW - timedelta(days=20))
    promise = replace(book.entries.blank_promise("Send the map"), to=ana.uid)
    reflection = Reflection(contact=ana.uid, depth=5, safety=5, gave=2, received=4)
    book.entries.save(
        replace(entry, contacts=(ana.uid,), reflections=(reflection,), promises=(promise,))
    )
    lead = replace(
        book.openings.blank("Data lead"),
        organisation="Reef",
        fields=("Open data",),
        closes_on="2026-12-05",
        stage="preparing",
        note="They want it taught.",
    )
    asked = (Asked(bo.uid, "2026-11-01", "Told me the wage"),)
    baker = replace(book.openings.blank("Baker"), fields=("Baking",), asked=asked)
    book.openings.save(lead)
    book.openings.save(baker)
    return book


def add(book: Book, name: str, **values: object) -> Contact:
    """Save a contact and return it."""
    contact = replace(book.contacts.blank(name), **values)
    book.contacts.save(contact)
    return contact


def context_of(book: Book, qapp: QApplication, folder: Path) -> Context:
    load_interface_font()
    theme = ThemeSource(load_theme("light"))
    apply(qapp, theme.theme)
    session = Session(InlineTasks(book))
    formats = Formats(QLocale("en_GB"))
    return Context(session, theme, Icons(theme), formats, CLOCK, find_paths({}, folder))


def show(context: Context, qtbot: QtBot) -> OpeningsView:
    view = OpeningsView(context)
    qtbot.addWidget(view)
    view.resize(1164, 860)
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.fixture
def context(book: Book, qapp: QApplication, tmp_path: Path) -> Context:
    return context_of(book, qapp, tmp_path)


@pytest.fixture
def view(context: Context, qtbot: QtBot) -> OpeningsView:
    """Return the view with the data lead in front."""
    return show(context, qtbot)
