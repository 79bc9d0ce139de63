from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.contacts.conftest import Find
from ui.contacts.view import ContactsView
from ui.context import Context

ENTER = Qt.Key.Key_Return


def add_tie(view: ContactsView, name: str, kind: str, note: str = "") -> None:
    card = view.page.ties
    QTest.keyClick(card.add_button, Qt.Key.Key_Space)
    QTest.keyClicks(card.popup.who.field, name)
    QTest.keyClick(card.popup.who.field, ENTER)
    QTest.keyClicks(card.popup.kind, kind)
    QTest.keyClicks(card.popup.note, note)
    QTest.keyClick(card.popup.note, ENTER)


def test_a_tie_is_told_by_key_and_seen_from_both_sides(
    view: ContactsView, book: Book, find: Find, qtbot: QtBot
) -> None:
    add_tie(view, "Bo", "mentor", "since school")
    ana, bo = find("Ana Reis"), find("Bo Lund")
    assert list(book.contacts.ties_of(ana.uid)) == [(bo.uid, "mentor")]
    [row] = view.page.ties.rows()
    assert row.accessibleName() == "Bo Lund, mentor · since school"
    QTest.mouseClick(row.name_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Bo Lund")
    assert view.page.ties.rows()[0].accessibleName().startswith("Ana Reis, mentee")


def test_two_ties_of_a_pair_are_two_steps(
    view: ContactsView, book: Book, find: Find, context: Context
) -> None:
    add_tie(view, "Bo", "colleague")
    add_tie(view, "Zo", "sailing friend")
    context.session.undo()
    assert [kind for _, kind in book.contacts.ties_of(find("Ana Reis").uid)] == ["colleague"]


def test_a_tie_is_changed_and_removed(
    view: ContactsView, book: Book, find: Find, context: Context
) -> None:
    add_tie(view, "Bo", "")
    uid = find("Ana Reis").uid
    [row] = view.page.ties.rows()
    QTest.mouseClick(row.change_button, Qt.MouseButton.LeftButton)
    popup = view.page.ties.popup
    popup.kind.selectAll()
    QTest.keyClicks(popup.kind, "partner")
    QTest.keyClick(popup.kind, ENTER)
    assert [kind for _, kind in book.contacts.ties_of(uid)] == ["partner"]
    QTest.mouseClick(view.page.ties.rows()[0].remove_button, Qt.MouseButton.LeftButton)
    assert list(book.contacts.ties_of(uid)) == []
    context.session.undo()
    assert len(view.page.ties.rows()) == 1


def test_the_network_is_walked_by_key(view: ContactsView, find: Find, qtbot: QtBot) -> None:
    add_tie(view, "Bo", "friend")
    add_tie(view, "Zo", "friend")
    network = view.page.ties.network
    assert network.accessibleDescription() == "Knows 2 of your contacts, 0 ties among them"
    QTest.keyClick(network, Qt.Key.Key_Right)
    assert network.accessibleDescription() == "Bo Lund"
    QTest.keyClick(network, Qt.Key.Key_Right)
    QTest.keyClick(network, ENTER)
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Zoë Ünal")


def test_met_through_is_chosen_from_those_who_fit(view: ContactsView, find: Find) -> None:
    card = view.page.ties
    QTest.mouseClick(card.through_button, Qt.MouseButton.LeftButton)
    QTest.keyClicks(card.popup.who.field, "kit")
    QTest.keyClick(card.popup.who.field, ENTER)
    assert find("Ana Reis").met_through == find("@kit").uid
    assert view.page.facts.through_button.accessibleName() == "@kit"
