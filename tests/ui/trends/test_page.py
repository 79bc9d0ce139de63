from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from app.store.contact_list import ContactFilter
from ui.charts.parts.save_picture import write_picture
from ui.trends.page import TrendsPage


def names(page: TrendsPage) -> list[str]:
    return [one.contact.name for one in page.slopes.lanes]


def test_who_moved_stands_in_the_order_of_now(page: TrendsPage, ids: list[int]) -> None:
    page.show_contacts(ids)
    assert len(page.multiples.lanes) == 4
    assert names(page) == ["Ana Example", "Mo Example", "Kit Example"]
    rose, stayed, fell = (one.moved.change for one in page.slopes.lanes)
    assert rose is not None and stayed is not None and fell is not None
    assert rose > 1 and stayed == 0 and fell < -1


def test_nobody_moves_on_too_little(page: TrendsPage, ids: list[int]) -> None:
    page.show_contacts(ids)
    page.ratings.choose("safety")
    page.ratings.chosen.emit("safety")
    assert names(page) == [] and page.few.isVisible()


def test_arrows_walk_and_enter_opens(
    page: TrendsPage, ids: list[int], qtbot: QtBot, uid_of: Callable[[str], str]
) -> None:
    page.show_contacts(ids)
    QTest.keyClick(page.multiples, Qt.Key.Key_Right)
    walked = page.multiples.lanes[1].contact
    assert page.multiples.accessibleDescription().startswith(walked.name)
    with qtbot.waitSignal(page.contact_asked) as asked:
        QTest.keyClick(page.multiples, Qt.Key.Key_Return)
    assert asked.args == [walked.uid]
    place = page.slopes.room_of(0).center().toPoint()
    with qtbot.waitSignal(page.contact_asked) as asked:
        QTest.mouseClick(page.slopes, Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [uid_of("Ana Example")]


def test_t_shows_the_table_and_leads_back(page: TrendsPage, ids: list[int]) -> None:
    page.show_contacts(ids)
    QTest.keyClick(page.multiples, Qt.Key.Key_T)
    assert page.table.isVisible() and page.multiples.isHidden() is False
    assert not page.multiples.isVisible() and page.table.rowCount() == 4
    QTest.keyClick(page.table, Qt.Key.Key_T)
    assert page.multiples.isVisible() and not page.table.isVisible()


def test_all_share_one_time(page: TrendsPage, ids: list[int]) -> None:
    page.show_contacts(ids)
    starts = [one.trend.days[0] for one in page.multiples.lanes if one.trend.n]
    assert page.multiples.first == min(starts)
    assert page.multiples.last > max(one.trend.days[-1] for one in page.multiples.lanes[:3])


def test_of_many_those_who_moved_most_are_shown(
    page: TrendsPage, book: Book, ids: list[int]
) -> None:
    page.show_contacts(ids)
    assert page.which.text().startswith("Choose others")
    crowd = [book.contacts.blank(f"Quiet {number}") for number in range(12)]
    book.contacts.save_many(crowd, "test")
    page.show_contacts(book.contacts.list.ids(ContactFilter()))
    assert page.which.text().startswith("The 12 of 16 who moved most")
    first = [one.contact.name for one in page.multiples.lanes[:3]]
    assert sorted(first) == ["Ana Example", "Kit Example", "Mo Example"]
    assert first[2] == "Mo Example"
    everybody = book.contacts.list.ids(ContactFilter())
    nobody = next(one.id for one in book.contacts.list.lines(everybody) if one.name == "Nobody Yet")
    page.show_contacts(everybody, nobody)
    assert [one.contact.name for one in page.multiples.lanes[:2]] == ["Nobody Yet", first[0]]


def test_each_picture_is_one_sentence_to_who_cannot_see_it(
    page: TrendsPage, ids: list[int]
) -> None:
    page.show_contacts(ids)
    assert page.multiples.accessibleName().endswith("4 contacts, rising: 0, fading: 0")
    said = "3 contacts, clearly half a step or more up: 1, down: 1"
    assert page.slopes.accessibleName().endswith(said)


def test_the_table_is_copied_and_the_page_saved(
    page: TrendsPage, ids: list[int], tmp_path: Path
) -> None:
    page.show_contacts(ids)
    page.copy_table()
    heads, *rows = QGuiApplication.clipboard().text().splitlines()
    assert heads.split("\t")[0] == "Contact" and len(rows) == 4
    assert write_picture(page.page, str(tmp_path / "page.svg"))
    drawing = (tmp_path / "page.svg").read_text("utf-8")
    assert "<image" not in drawing and "Ana Example" in drawing
    assert write_picture(page.page, str(tmp_path / "page.png"))
    assert QImage(str(tmp_path / "page.png")).size() == page.page.size() * 2


def test_the_table_shows_where_the_keyboard_stands(
    page: TrendsPage, ids: list[int], qtbot: QtBot
) -> None:
    page.show_contacts(ids)
    QTest.keyClick(page.multiples, Qt.Key.Key_T)
    qtbot.waitUntil(page.table.hasFocus)
    assert page.table.currentRow() == 0


def test_names_stay_legible_in_the_table_of_a_narrow_window(
    page: TrendsPage, ids: list[int]
) -> None:
    page.show_contacts(ids)
    QTest.keyClick(page, Qt.Key.Key_T)
    page.resize(420, 600)
    table = page.table
    names = table.columnWidth(0)
    assert names > table.fontMetrics().horizontalAdvance("Ana Example")
    page.resize(1400, 600)
    assert sum(table.columnWidth(one) for one in range(8)) == table.viewport().width()
