"""Somebody at the window: presses keys, clicks what can be seen, and waits until it happens."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from ui.choose_file import FileChooser
from ui.views import VIEWS
from ui.window import Program

PATIENCE_MS = 8000


class Answers(FileChooser):
    """Answers the next question for a file with a path."""

    def __init__(self) -> None:
        self.path: Path | None = None
        self.suggested: list[str] = []

    def open_file(self, over: QWidget, title: str, kinds: str = "") -> Path | None:
        return self.path

    def save_file(self, over: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
        self.suggested.append(name)
        return self.path


class Person:
    """Uses a program with keys and mouse only."""

    def __init__(self, program: Program, qtbot: QtBot, files: Answers) -> None:
        self.program, self.qtbot, self.files = program, qtbot, files

    @property
    def shell(self):
        return self.program.shell

    def go(self, key: str):
        """Turn to a view by its keys, and return it."""
        place = [kind.key for kind in VIEWS].index(key) + 1
        self.keys(f"Alt+{place}")
        return self.view(key)

    def view(self, key: str):
        """Return the view in front, which is the one of this name."""
        view = self.shell.stack.currentWidget()
        assert view.metaObject().className().lower() == f"{key}view"
        return view

    def keys(self, *names: str) -> None:
        """Press keys such as Ctrl+N, Tab, 4, one after the other."""
        for name in names:
            for combination in QKeySequence(name):
                QTest.keyClick(self._front(), combination.key(), combination.keyboardModifiers())

    def write(self, text: str) -> None:
        """Type a text of plain letters."""
        for letter in text:
            if letter == "\n":
                QTest.keyClick(self._front(), Qt.Key.Key_Return)
            else:
                QTest.keyClick(self._front(), letter)

    def press(self, name: str) -> None:
        """Click the control of this name, once it can be seen."""
        self.click(self.finds(name))

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget at a place of its own, in its middle unless told; scroll to it first."""
        self._scroll_to(widget)
        place = widget.mapTo(widget.window(), at or widget.rect().center())
        QTest.mouseClick(widget.window().windowHandle(), Qt.MouseButton.LeftButton, pos=place)

    def choose(self, menu: QMenu, caption: str) -> None:
        """Click a line of a menu once it is open."""
        self.until(menu.isVisible)
        action = next(one for one in menu.actions() if one.text().split("\t")[0] == caption)
        self.click(menu, menu.actionGeometry(action).center())

    def choose_from_more(self, caption: str) -> None:
        """Choose a line of the menu at the foot of the window."""
        self.press("More")
        self.choose(self.shell.menu.menu, caption)

    def finds(self, name: str) -> QWidget:
        """Return the control of this name in the window in front, once it can be used."""
        self.until(lambda: self._named(name) is not None)
        found = self._named(name)
        assert found is not None
        return found

    def sees(self, text: str) -> bool:
        """Tell whether some label in a window says this."""
        return any(text in label.text() for label in self.labels())

    def labels(self) -> list[QLabel]:
        """Return every label that can be seen."""
        everything = QApplication.allWidgets()
        return [one for one in everything if isinstance(one, QLabel) and one.isVisible()]

    def until(self, is_so: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(is_so()), timeout=PATIENCE_MS)

    def rests(self) -> None:
        """Wait until the book has answered what was asked so far, and what that led to."""
        tasks = self.shell.session.tasks
        for submit in (tasks.submit, tasks.submit_apart, tasks.submit):
            answers: list[None] = []
            submit(_nothing, done=answers.append)
            self.until(lambda answers=answers: answers)

    def ask(self, question):
        """Return what the open book answers, on its own thread."""
        answers: list = []
        self.shell.session.read(question, answers.append)
        self.until(lambda: answers)
        return answers[0]

    def _scroll_to(self, widget: QWidget) -> None:
        over = widget.parentWidget()
        while over is not None:
            if isinstance(over, QScrollArea) and over.widget().isAncestorOf(widget):
                over.ensureWidgetVisible(widget)
            over = over.parentWidget()

    def _named(self, name: str) -> QWidget | None:
        front = QApplication.activeModalWidget() or self.program.window
        found = [
            one
            for one in front.findChildren(QWidget)
            if one.isVisible()
            and one.isEnabled()
            and one.accessibleName() == name
            and one.focusPolicy() != Qt.FocusPolicy.NoFocus
        ]
        return found[0] if found else None

    def _front(self) -> QWindow:
        """Return the window that keys go to, made active as a window manager would."""
        front = QApplication.activePopupWidget()
        if front is None:
            front = QApplication.activeModalWidget() or self.program.window
            front.activateWindow()
            self.until(front.isActiveWindow)
        return front.windowHandle()


def _nothing(*book: object) -> None:
    return None
