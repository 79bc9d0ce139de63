"""A toast offers to take back what was done, and goes by itself."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.icons import Icons
from ui.theme import ThemeSource
from ui.widgets.toast import ToastStack


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    return window


@pytest.fixture
def stack(window: QWidget, theme: ThemeSource, icons: Icons) -> ToastStack:
    return ToastStack(theme, icons, window)


def test_undo_acts_once_and_the_toast_goes(stack: ToastStack, qtbot: QtBot) -> None:
    undone: list[bool] = []
    stack.offer("Deleted the entry of 20 Nov", "Undo", lambda: undone.append(True))
    stack.focus_newest()
    qtbot.keyClick(stack.shown()[0].action, Qt.Key.Key_Space)
    assert undone == [True]
    assert stack.shown() == []


def test_a_message_has_no_action(stack: ToastStack) -> None:
    stack.show_message("The disk is full.")
    assert not stack.shown()[0].action.isVisible()
    assert stack.shown()[0].accessibleName() == "The disk is full."


def test_toasts_stack_upwards_inside_the_window(stack: ToastStack, window: QWidget) -> None:
    for number in range(5):
        stack.show_message(f"Message {number}")
    shown = stack.shown()
    assert [toast.said for toast in shown] == ["Message 2", "Message 3", "Message 4"]
    tops = [toast.y() for toast in shown]
    assert tops == sorted(tops)
    window.resize(500, 300)
    assert all(window.rect().contains(toast.geometry()) for toast in shown)


def test_a_long_message_wraps_and_is_whole(stack: ToastStack, window: QWidget) -> None:
    stack.show_message("The disk is full. Make room and go on. " * 4)
    toast = stack.shown()[0]
    assert window.rect().contains(toast.geometry())
    assert toast.height() >= toast.heightForWidth(toast.width())


def test_it_goes_when_its_time_is_over(stack: ToastStack, qtbot: QtBot) -> None:
    stack.show_message("Saved a backup")
    timer = stack.shown()[0].findChild(QTimer)
    assert timer is not None
    assert timer.isActive()
    timer.start(0)
    qtbot.waitUntil(lambda: stack.shown() == [])


def test_it_stays_while_the_keyboard_is_on_it(stack: ToastStack, qtbot: QtBot) -> None:
    stack.offer("Deleted", "Undo", lambda: None)
    toast = stack.shown()[0]
    timer = toast.findChild(QTimer)
    assert timer is not None
    stack.focus_newest()
    qtbot.waitUntil(lambda: not timer.isActive())


def test_offers_are_withdrawn_and_messages_stay(stack: ToastStack) -> None:
    stack.offer("Resting", "Undo", lambda: None)
    stack.show_message("The disk is full.")
    stack.withdraw_offers()
    assert [toast.said for toast in stack.shown()] == ["The disk is full."]
