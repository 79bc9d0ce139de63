from collections.abc import Iterator
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QWidget

from tests.end_to_end.conftest import CONTACTS
from ui.views import VIEWS

LEAST_TARGET = 24
MOST_STEPS = 150
ROWS_LOOKED_INTO = 3
NO_ROLE = (QAccessible.Role.NoRole, QAccessible.Role.Client)
CHOICES = (QAccessible.Role.List, QAccessible.Role.Table, QAccessible.Role.Tree)


def to_view(key):
    def go(person):
        view = person.go(key)
        person.rests()
        if key == "contacts":
            person.until(lambda: view.page.trend.chart is not None)
        if key == "review":
            person.until(lambda: view.pages.count() > 3)

    return go


def to_edited_contact(person):
    to_view("contacts")(person)
    person.press("Edit")
    person.rests()


def to_new_entry(person):
    person.keys("Ctrl+N")
    person.write("Tea\nWords")
    person.rests()


def to_bring_dialog(person):
    person.choose_from_more("Bring contacts or a book …")
    person.files.path = CONTACTS / "friends.vcf"
    person.press("Choose a file …")
    person.until(lambda: person.sees("5 new contacts"))


def to_keys(person):
    person.keys("F1")
    person.until(QApplication.activeModalWidget)


PLACES = {kind.key: to_view(kind.key) for kind in VIEWS} | {
    "edited contact": to_edited_contact,
    "new entry": to_new_entry,
    "bring": to_bring_dialog,
    "keys": to_keys,
}


@pytest.fixture(params=PLACES)
def place(request, full):
    """Return somebody at one of the places of the window."""
    PLACES[request.param](full)
    return full


def test_every_control_has_a_role_and_a_name(place):
    found = [one for one in controls(front(place)) if one.is_focusable]
    assert found
    assert [one for one in found if not one.name or not one.has_role] == []


def test_every_target_is_large_enough(place):
    small = {
        (one.metaObject().className(), one.accessibleName(), one.size().toTuple())
        for one in targets(front(place))
        if min(one.width(), one.height()) < LEAST_TARGET
    }
    assert small == set()


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_tab_reaches_everything_and_returns(place, key):
    place.keys(key)
    seen = [QApplication.focusWidget()]
    for _ in range(MOST_STEPS):
        place.keys(key)
        if QApplication.focusWidget() is seen[0]:
            break
        seen.append(QApplication.focusWidget())
    assert QApplication.focusWidget() is seen[0], f"trapped in {seen[-1].accessibleName()}"
    wanted = [one for one in targets(front(place)) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    missed = [one.accessibleName() for one in wanted if not is_reached(one, seen)]
    assert missed == []


def test_first_start_can_be_walked(person):
    person.finds("Open a sample book")
    seen = set()
    for _ in range(12):
        person.keys("Tab")
        seen.add(QApplication.focusWidget().accessibleName())
    assert {"Write the first entry", "Choose a file", "Open a sample book", "More"} <= seen


def front(person) -> QWidget:
    return QApplication.activeModalWidget() or person.program.window


def targets(window: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets that take keys or clicks."""
    for one in window.findChildren(QWidget):
        takes = one.focusPolicy() & Qt.FocusPolicy.TabFocus or isinstance(one, QAbstractButton)
        if takes and one.isVisible() and one.isEnabled() and one.focusProxy() is None:
            yield one


def is_reached(widget: QWidget, seen: list[QWidget]) -> bool:
    """Tell whether Tab came by; of choices that exclude each other it comes by one."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    if group is not None and group.exclusive():
        return any(one in seen for one in group.buttons())
    return widget in seen


class Control(NamedTuple):
    """What a screen reader is told of a control; Qt's own answer does not outlive its widget."""

    kind: str
    name: str
    has_role: bool
    is_focusable: bool


def controls(widget: QWidget) -> Iterator[Control]:
    """Yield what a screen reader finds below a window, of long lists the first rows."""
    waiting = [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop()
        if one is None or not one.isValid() or one.state().invisible:
            continue
        shown = one.object()
        kind = shown.metaObject().className() if shown else "row"
        name = one.text(QAccessible.Text.Name)
        is_pane = isinstance(shown, QAbstractScrollArea)
        has_role = is_pane or one.role() not in NO_ROLE
        hands_on = isinstance(shown, QWidget) and shown.focusProxy() is not None
        yield Control(kind, name, has_role, bool(one.state().focusable) and not hands_on)
        count = one.childCount()
        if one.role() in CHOICES:
            count = min(count, ROWS_LOOKED_INTO)
        waiting += [one.child(at) for at in range(count)]
