from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.clock import fixed_clock
from app.paths import find_paths
from ui.context import Context
from ui.fonts import load_interface_font, load_writing_font
from ui.icons import Icons
from ui.journal.view import JournalView
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
CLOCK = fixed_clock(NOW, "Europe/Lisbon")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    """Return a book with Ana, whom I met twice, and @kit."""
    book = Book.open(tmp_path / "b.kithbook", CLOCK)
    yield book
    book.close()


@pytest.fixture
def context(book: Book, qapp: QApplication, tmp_path: Path) -> Context:
    load_interface_font()
    load_writing_font()
    theme = ThemeSource(load_theme("light"))
    apply(qapp, theme.theme)
    session = Session(InlineTasks(book))
    formats = Formats(QLocale("en_GB"))
    return Context(session, theme, Icons(theme), formats, CLOCK, find_paths({}, tmp_path))


@pytest.fixture
def make_view(context: Context, qtbot: QtBot) -> Callable[[], JournalView]:
    """Return what makes the journal; a view that no test holds stays as long as the test."""
    kept = []

    def make() -> JournalView:
        view = JournalView(context)
        kept.append(view)
        qtbot.addWidget(view)
        view.resize(1164, 860)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make
