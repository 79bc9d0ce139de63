"""A page of trends over a small book."""

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
from app.model.reflection import Reflection
from app.paths import find_paths
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme
from ui.trends.page import TrendsPage

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
PEOPLE = {"Ana Example": (2, 5), "Kit Example": (5, 2), "Mo Example": (3, 3)}


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    with Book.open(tmp_path / "b.kithbook", fixed_clock(NOW)) as book:
        contacts = [book.contacts.blank(name) for name in (*PEOPLE, "Nobody Yet")]
        book.contacts.save_many(contacts, "test")
        for contact, (early, late) in zip(contacts, PEOPLE.values(), strict=False):
            for month in range(16):
                depth = early if month >= 8 else late
                entry = replace(
                    book.entries.blank(),
                    happened_at=NOW - timedelta(days=45 * month + 10),
                    contacts=(contact.uid,),
                    reflections=(Reflection(contact=contact.uid, depth=depth),),
                )
                book.entries.save(entry)
        yield book


@pytest.fixture
def page(qapp: QApplication, book: Book, tmp_path: Path, qtbot: QtBot) -> TrendsPage:
    load_interface_font()
    theme = ThemeSource(load_theme("light"))
    apply(qapp, theme.theme)
    session = Session(InlineTasks(book))
    formats, paths = Formats(QLocale("en_GB")), find_paths({}, tmp_path)
    context = Context(session, theme, Icons(theme), formats, book.clock, paths)
    page = TrendsPage(context)
    qtbot.addWidget(page)
    page.resize(834, 1000)
    with qtbot.waitExposed(page):
        page.show()
    return page


@pytest.fixture
def uid_of(book: Book) -> Callable[[str], str]:
    def find(name: str) -> str:
        return book.contacts.list.uids_named(name)[0]

    return find


@pytest.fixture
def ids(book: Book) -> list[int]:
    names = (*PEOPLE, "Nobody Yet")
    uids = [book.contacts.list.uids_named(name)[0] for name in names]
    return [line.id for line in book.contacts.list.lines_of(uids)]
