from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.contact import CheckIn
from tests.ui.contacts.conftest import Find
from ui.contacts.view import ContactsView
from ui.context import Context

TODAY = "2026-11-24"


def test_a_check_in_is_given_by_key_and_dated(view: ContactsView, find: Find) -> None:
    card = view.page.closeness
    QTest.keyClick(card.steps, Qt.Key.Key_5)
    assert find("Ana Reis").check_ins == (CheckIn(TODAY, 5),)
    assert card.said.text() == "Said today"
    assert card.history.accessibleDescription() == "1 check-in, last 5 of 7 on 24 Nov 2026"
    QTest.keyClick(card.steps, Qt.Key.Key_Right)
    assert find("Ana Reis").check_ins == (CheckIn(TODAY, 6),)
    QTest.keyClick(card.steps, Qt.Key.Key_Backspace)
    assert find("Ana Reis").check_ins == ()


def test_a_check_in_is_given_by_pointer(view: ContactsView, find: Find, context: Context) -> None:
    steps = view.page.closeness.steps
    place = steps.place(3).center()
    QTest.mouseClick(steps, Qt.MouseButton.LeftButton, pos=place)
    assert find("Ana Reis").check_ins == (CheckIn(TODAY, 3),)
    context.session.undo()
    assert steps.value() == 0
    assert all(steps.place(step).width() >= 24 for step in range(1, 8))


def test_the_history_runs_from_first_to_last(view: ContactsView) -> None:
    history = view.page.closeness.history
    history.resize(200, 76)
    history.show_check_ins([CheckIn("2026-01-01", 1), CheckIn("2026-06-01", 7)])
    first, last = history.points()
    assert first.x() < last.x()
    assert first.y() > last.y()
