"""Today: promises with their days, and whom a message would reach, with what speaks for it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.contact import Contact
from app.model.reflection import Reflection
from app.paths import find_paths
from tests.support.books import START, Hands, new_book
from ui.context import Context
from ui.fonts import load_interface_font
from ui.icons import Icons
from ui.session import Session
from ui.tasks import InlineTasks
from ui.text import Formats
from ui.theme import ThemeSource, apply, load_theme
from ui.today.view import TodayView
from ui.widgets.check_row import CheckRow
from ui.widgets.open_row import OpenRow

CLICK = Qt.MouseButton.LeftButton


@pytest.fixture
def book() -> Iterator[Book]:
    with new_book(Hands()) as book:
        yield book


@pytest.fixture
def show(book: Book, qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    """Return a function that shows today as the book has it."""

    def show() -> TodayView:
        load_interface_font()
        theme = ThemeSource(load_theme("light"))
        apply(qapp, theme.theme)
        session, paths = Session(InlineTasks(book)), find_paths({}, tmp_path)
        looks = (theme, Icons(theme), Formats(QLocale("en_GB")))
        view = TodayView(Context(session, *looks, book.clock, paths))
        qtbot.addWidget(view)
        view.resize(1100, 800)
        view.show()
        return view

    return show


def contact(book: Book, name: str, **facts: object) -> Contact:
    made = replace(book.contacts.blank(name), **facts)
    book.contacts.save(made)
    return made


def meet(book: Book, uid: str, days_ago: int, **more: object) -> None:
    entry = book.entries.blank(START - timedelta(days=days_ago))
    book.entries.save(replace(entry, contacts=(uid,), body="Tea", **more))


def due_days(view: TodayView) -> list[str]:
    return [one.end.text() for one in view.findChildren(CheckRow) if one.isVisible()]


def test_what_speaks_for_a_message(book, show):
    safe = contact(book, "Elif Kaya", field="Urban planning", rhythm_days=14)
    new = contact(book, "Noor", rhythm_days=14)
    for days, safety in ((90, 4), (80, 5), (70, 5)):
        meet(book, safe.uid, days, reflections=(Reflection(contact=safe.uid, safety=safety),))
    meet(book, new.uid, 60, reflections=(Reflection(contact=new.uid, safety=1),))
    view = show()
    rows = [one.row for one in view.findChildren(OpenRow)]
    said = {row.title.text(): row.second.text() for row in rows if row.title.text() != "Tea"}
    assert said["Elif Kaya"] == "Urban planning · safety 4.7"
    assert "safety" not in said["Noor"]


def test_promises_by_the_day_they_are_due(book, show, qtbot):
    ana = contact(book, "Ana")
    due = ("2026-11-02", "2026-11-22", "2026-11-26", "2026-12-24", None)
    promises = [
        replace(book.entries.blank_promise(f"Thing {place}"), due=day)
        for place, day in enumerate(due)
    ]
    meet(book, ana.uid, 20, promises=tuple(promises))
    view = show()
    card = view.page.promises
    assert due_days(view) == ["due 2 Nov", "due Sun", "due Thu"]
    assert card.more_button.text() == "All 5 promises"
    QTest.mouseClick(card.more_button, CLICK)
    qtbot.waitUntil(lambda: due_days(view)[3:] == ["due 24 Dec", "someday"])
    assert not card.more_button.isVisible()
