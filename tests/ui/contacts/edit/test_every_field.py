"""Every field of a contact in BOOK_JSON.md has a control that the Tab key reaches."""

from dataclasses import fields

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.contact import CheckIn, Contact
from tests.ui.contacts.conftest import Find, book, context, find, view
from ui.contacts.view import ContactsView

__all__ = ["book", "context", "find", "view"]
ENTER = Qt.Key.Key_Return
# Kept by the book itself, or by bringing: not for a person to write.
OWN = {"uid", "created_at", "updated_at", "source"}


def controls(view: ContactsView) -> dict[str, QWidget]:
    """Return a control by the name of the field that it changes."""
    fields, page = view.edit.fields, view.page
    others = {
        "name_kind": fields.name_kind,
        "standing": fields.standing,
        "proximity": fields.proximity,
        "prestige": fields.prestige,
        "met_through": fields.through,
        "earlier_standings": fields.earlier.add_button,
        "channels": fields.channels.add_button,
        "dates": fields.dates.add_button,
        "custom": fields.custom.add_button,
        "check_ins": fields.check_ins.add_button,
        "note": page.note.field,
        "photo": page.header.avatar,
        "ties": page.ties.add_button,
    }
    return {**fields.texts, **others}


def reached_by_tab(first: QWidget) -> list[QWidget]:
    """Return what has the focus on the way around by Tab."""
    first.setFocus()
    found: list[QWidget] = []
    while (now := QApplication.focusWidget()) is not None and now not in found[:-1]:
        if found and now is found[-1]:
            break
        found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return found


def test_tab_reaches_a_control_of_every_field(view: ContactsView, qtbot: QtBot) -> None:
    wanted = controls(view)
    assert {one.name for one in fields(Contact)} - OWN <= {*wanted}
    on_page = reached_by_tab(view.page.header.edit_button)
    view.page.edit_asked.emit()
    in_form = reached_by_tab(view.edit.fields.texts["name"])
    reached = [*on_page, *in_form]
    missed = [
        name
        for name, control in wanted.items()
        if not any(one is control or control.isAncestorOf(one) for one in reached)
    ]
    assert missed == []


def test_a_check_in_of_another_day_is_written_by_key(view: ContactsView, find: Find) -> None:
    view.page.edit_asked.emit()
    rows = view.edit.fields.check_ins
    QTest.keyClick(rows.add_button, Qt.Key.Key_Space)
    day, closeness = rows.lines()[-1].fields
    QTest.keyClicks(day, "2026-01-31")
    QTest.keyClick(day, ENTER)
    QTest.keyClicks(closeness, "8")
    QTest.keyClick(closeness, ENTER)
    assert view.edit.problem.text() == "8 is not between 1 and 7."
    closeness.selectAll()
    QTest.keyClicks(closeness, "6")
    QTest.keyClick(closeness, ENTER)
    assert find("Ana Reis").check_ins == (CheckIn("2026-01-31", 6),)
