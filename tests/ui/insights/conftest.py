"""The sample book, and the view of its insights."""

import shutil
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
from app.sample.fill import Size, fill
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.insights.view import InsightsView
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme

NOW = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
CLOCK = fixed_clock(NOW)


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a sample book that is made once, to be copied."""
    path = tmp_path_factory.mktemp("sample") / "s.kithbook"
    book = Book.open(path, CLOCK)
    fill(book.records, CLOCK, Size())
    book.close()
    return path


@pytest.fixture
def book(filled: Path, tmp_path: Path) -> Iterator[Book]:
    """Return a sample book of its own."""
    shutil.copy(filled, tmp_path / "s.kithbook")
    book = Book.open(tmp_path / "s.kithbook", CLOCK)
    yield book
    book.close()


@pytest.fixture
def empty_book(tmp_path: Path) -> Iterator[Book]:
    """Return a book in which nothing was written."""
    book = Book.open(tmp_path / "e.kithbook", CLOCK)
    yield book
    book.close()


MakeView = Callable[[Book], InsightsView]


@pytest.fixture
def make_view(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> MakeView:
    """Return what shows the insights of a book, as large as in the main window."""
    load_interface_font()
    theme = ThemeSource(load_theme("light"))
    apply(qapp, theme.theme)

    def make(book: Book) -> InsightsView:
        session, formats = Session(InlineTasks(book)), Formats(QLocale("en_GB"))
        context = Context(session, theme, Icons(theme), formats, CLOCK, find_paths({}, tmp_path))
        view = InsightsView(context)
        qtbot.addWidget(view)
        view.resize(1164, 860)
        with qtbot.waitExposed(view):
            view.show()
        return view

    return make


@pytest.fixture
def view(book: Book, make_view: MakeView) -> InsightsView:
    """Return the insights of the sample book."""
    return make_view(book)
