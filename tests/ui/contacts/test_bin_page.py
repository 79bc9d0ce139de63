from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.support.books import written
from tests.ui.contacts.conftest import Find, add, meet, names
from ui.contacts.view import ContactsView
from ui.context import Context

CLICK = Qt.MouseButton.LeftButton


def rows(view: ContactsView) -> list[tuple[str, str]]:
    view.panel.head.bin_asked.emit()
    return [(row.title.text(), row.second.text()) for row in view.aside.bin.rows]


def test_who_was_deleted_or_merged_comes_back_after_other_work(
    view: ContactsView, book: Book, context: Context, find: Find, qtbot: QtBot
) -> None:
    ana = find("Ana Reis")
    double = add(book, "A. Reis", place="Porto")
    meet(book, double, days_ago=3, depth=4, title="Tea")
    before = written(book)
    context.session.write(lambda book: book.duplicates.merge(ana.uid, double.uid))
    context.session.write(lambda book: book.contacts.delete([find("Bo Lund").uid]))
    context.session.write(lambda book: book.contacts.save(book.contacts.blank("Cy")))
    assert rows(view) == [
        ("Bo Lund", "deleted on 24 Nov 2026"),
        ("A. Reis", "merged into Ana Reis on 24 Nov 2026"),
    ]
    QTest.keyClick(view.aside.bin.rows[1].button, Qt.Key.Key_Space)
    QTest.mouseClick(view.aside.bin.rows[0].button, CLICK)
    assert view.aside.bin.rows == []
    context.session.write(lambda book: book.contacts.delete([find("Cy").uid]))
    assert written(book) == before
    assert {"Bo Lund", "A. Reis"} < {*names(view)}


def test_a_merge_that_has_to_wait_is_said(
    view: ContactsView, book: Book, context: Context, find: Find, qtbot: QtBot
) -> None:
    bo, ana, kit = find("Bo Lund"), find("Ana Reis"), find("@kit")
    context.session.write(lambda book: book.duplicates.merge(bo.uid, kit.uid))
    context.session.write(lambda book: book.duplicates.merge(ana.uid, bo.uid))
    before = written(book)
    assert [title for title, _ in rows(view)] == ["Bo Lund", "@kit"]
    with qtbot.waitSignal(context.session.problem) as said:
        QTest.mouseClick(view.aside.bin.rows[1].button, CLICK)
    assert said.args == ["Take this back first, since it came later: merge Bo Lund into Ana Reis."]
    assert written(book) == before


def test_an_empty_bin_says_so_and_leads_back(view: ContactsView) -> None:
    assert rows(view) == []
    QTest.keyClick(view.aside.bin, Qt.Key.Key_Escape)
    assert view.page.isVisible()
