"""Bringing many contacts shows how far it is and can be stopped; then nothing of it stays."""

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from app.book import Book
from app.clock import Clock
from app.model.contact_filter import ContactFilter
from app.paths import find_paths
from ui.bring.dialog import BringDialog
from ui.context import Context
from ui.icons import Icons
from ui.session import Session
from ui.tasks import InlineTasks, Tasks
from ui.text import Formats
from ui.theme import ThemeSource, load_theme

COUNT = 7000


class OneFile:
    def __init__(self, path):
        self.path = path

    def open_file(self, over, title, kinds=""):
        return self.path


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "Connections.csv"
    rows = [f"Ana,Row{n},https://www.linkedin.com/in/row{n}" for n in range(COUNT)]
    path.write_text("\n".join(["First Name,Last Name,URL", *rows]))
    return path


@pytest.fixture
def place(tmp_path):
    return tmp_path / "book.kithbook"


@pytest.fixture
def opened(qtbot, tmp_path, file):
    """Return a function that opens the dialog over tasks, and what else lives as long."""
    held = []

    def open_with(tasks):
        theme = ThemeSource(load_theme("light"))
        look = (theme, Icons(theme), Formats(QLocale("en_US")), Clock())
        session, parent = Session(tasks), QWidget()
        context = Context(session, *look, find_paths({}, tmp_path), OneFile(file))
        dialog = BringDialog(context, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        held.extend((parent, session, tasks, theme))
        qtbot.addWidget(parent)
        dialog.open()
        return dialog

    return open_with


@pytest.fixture
def book(place):
    with Book.open(place, Clock()) as made:
        yield made


@pytest.fixture
def dialog(opened, book):
    made = opened(InlineTasks(book))
    QTest.mouseClick(made.choose_button, Qt.MouseButton.LeftButton)
    assert made.bring_button.isEnabled()
    return made


def count(book):
    return len(book.contacts.list.ids(ContactFilter()))


def said(dialog):
    return [one.text() for one in dialog.findChildren(QLabel) if one.isVisible()]


def at_first_progress(dialog, act):
    """Let something happen while the first part is on its way into the book."""
    seen = []

    def once(value):
        if 0 < value < dialog.progress.bar.maximum() and not seen:
            seen.append(value)
            act()

    dialog.progress.bar.valueChanged.connect(once)
    return seen


def test_it_tells_how_far_it_is_to_the_end(dialog, book):
    shares = []
    dialog.progress.bar.valueChanged.connect(shares.append)
    QTest.mouseClick(dialog.bring_button, Qt.MouseButton.LeftButton)
    assert shares == sorted(shares)
    assert shares[-1] == dialog.progress.bar.maximum() and len(shares) > 2
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert count(book) == COUNT


def test_stopped_it_leaves_nothing_and_can_be_begun_again(dialog, book):
    seen = at_first_progress(dialog, dialog.progress.cancel.click)
    QTest.mouseClick(dialog.bring_button, Qt.MouseButton.LeftButton)
    assert seen and count(book) == 0
    assert book.ledger.next_undo is None and book.ledger.kept_steps("import") == []
    assert "Stopped. Nothing was brought." in said(dialog)
    assert f"{COUNT:,} new contacts".replace(",", "") in " ".join(said(dialog)).replace(",", "")
    QTest.mouseClick(dialog.bring_button, Qt.MouseButton.LeftButton)
    assert count(book) == COUNT


def test_escape_stops_it_and_closes_when_nothing_is_left(dialog, book):
    seen = at_first_progress(dialog, lambda: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    QTest.mouseClick(dialog.bring_button, Qt.MouseButton.LeftButton)
    assert seen and count(book) == 0
    assert not dialog.isVisible() and dialog.result() == QDialog.DialogCode.Rejected


def test_on_a_thread_escape_is_heard_and_the_outcome_is_told_as_it_is(qtbot, opened, place):
    tasks = Tasks(lambda: Book.open(place, Clock()), Book.close)
    dialog = opened(tasks)
    QTest.mouseClick(dialog.choose_button, Qt.MouseButton.LeftButton)
    assert not dialog.progress.isVisible() and not dialog.bring_button.isEnabled()
    qtbot.waitUntil(dialog.bring_button.isEnabled)
    assert not dialog.progress.isVisible()
    QTest.mouseClick(dialog.bring_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert tasks.drain(10)
    with Book.open(place, Clock()) as book:
        kept = book.ledger.kept_steps("import")
        assert count(book) == (COUNT if kept else 0)
        assert dialog.result() == (1 if kept else 0)
