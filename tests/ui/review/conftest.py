"""A book with a year of entries, and the view of its review."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import fixed_clock
from app.model.contact import Contact
from app.model.reflection import Reflection
from app.paths import find_paths
from ui.context import Context
from ui.fonts import load_interface_font, load_writing_font
from ui.icons import Icons
from ui.review.view import ReviewView
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CLOCK = fixed_clock(NOW)
BODY = "We spoke about the harbour for an hour. Bo had written to her about the boat."
OTHER = "She laughed about the map that I had drawn for them."


class Answers:
    """Answers the question for a file with a path that the test gives."""

    def __init__(self, path: Path) -> None:
        self.path: Path | None = path
        self.names: list[str] = []

    def save_file(self, over: object, title: str, name: str, kinds: str = "") -> Path | None:
        self.names.append(name)
        return self.path


@pytest.fixture
def empty_book(tmp_path: Path) -> Iterator[Book]:
    book = Book.open(tmp_path / "b.kithbook", CLOCK)
    yield book
    book.close()


@pytest.fixture
def book(empty_book: Book) -> Book:
    """Return a book: Ana each month of 2026, at the Blue Harbour in May, and Bo in 2025."""
    ana, bo = add(empty_book, "Ana Reis"), add(empty_book, "Bo Lund")
    add(empty_book, "Anders Moe")
    for month in range(1, 12):
        place = "Blue Harbour" if month == 5 else None
        meet(empty_book, f"2026-{month:02d}-03", ana, body=BODY, place=place, depth=4)
        meet(empty_book, f"2026-{month:02d}-09", ana, body=OTHER, depth=2)
    meet(empty_book, "2025-06-01", bo)
    return empty_book


def add(book: Book, name: str) -> Contact:
    contact = book.contacts.blank(name)
    book.contacts.save(contact)
    return contact


def meet(book: Book, day: str, contact: Contact, depth: int = 3, **facts: object) -> None:
    entry = book.entries.blank(datetime.fromisoformat(f"{day}T10:00:00+00:00"))
    rated = Reflection(contact=contact.uid, depth=depth)
    book.entries.save(replace(entry, contacts=(contact.uid,), reflections=(rated,), **facts))


@pytest.fixture
def files(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "year.html")


MakeView = Callable[[Book], ReviewView]


@pytest.fixture
def make_view(qapp: QApplication, qtbot: QtBot, tmp_path: Path, files: Answers) -> MakeView:
    def make(book: Book) -> ReviewView:
        load_interface_font()
        load_writing_font()
        theme = ThemeSource(load_theme("light"))
        apply(qapp, theme.theme)
        session, formats = Session(InlineTasks(book)), Formats(QLocale("en_GB"))
        paths = find_paths({}, tmp_path)
        view = ReviewView(Context(session, theme, Icons(theme), formats, CLOCK, paths, files))
        qtbot.addWidget(view)
        view.resize(1164, 860)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


@pytest.fixture
def view(make_view: MakeView, book: Book, qtbot: QtBot) -> ReviewView:
    """Return the view with the pages of 2026."""
    view = make_view(book)
    qtbot.waitUntil(lambda: view.pages.count() > 3)
    return view
