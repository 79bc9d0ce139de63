from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.contact import KnownDate
from tests.ui.contacts.conftest import MEETINGS, Find
from ui.contacts.threads_card import ThreadRow
from ui.contacts.view import ContactsView
from ui.context import Context
from ui.widgets.chip import Chip
from ui.widgets.label import PlainLabel


def open_at(view: ContactsView, name: str, find: Find, qtbot: QtBot) -> None:
    view.show_target(find(name).uid)
    qtbot.waitUntil(lambda: view.page.header.name.text() == name)


def test_facts_stand_under_the_name(view: ContactsView) -> None:
    page = view.page
    assert page.header.about.text() == "Marine biology"
    said = [
        fact.accessibleName()
        for fact in (
            page.facts.entries,
            page.facts.last_met,
            page.facts.next_by,
            page.facts.balance,
        )
    ]
    assert said == [
        "Entries: 12",
        "Last met: 5 days ago",
        "Next by: 19 Dec",
        "Given / received: 12 / 24",
    ]
    assert page.facts.verdict.accessibleName() == "rising, 12 ratings"
    assert "a year, between" in page.facts.verdict.accessibleDescription()


def test_what_is_unknown_takes_no_room(view: ContactsView, find: Find, qtbot: QtBot) -> None:
    open_at(view, "@kit", find, qtbot)
    facts = view.page.facts
    for fact in (facts.known_for, facts.last_met, facts.next_by, facts.balance, facts.trend):
        assert fact.isHidden()
    assert view.page.entries.empty.isVisible()


def test_met_through_leads_there(view: ContactsView, find: Find, qtbot: QtBot) -> None:
    open_at(view, "Zoë Ünal", find, qtbot)
    QTest.mouseClick(view.page.facts.through_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.page.header.name.text() == "Ana Reis")


def test_entries_open_by_key(view: ContactsView, book: Book, qtbot: QtBot) -> None:
    entries = view.page.entries.list
    entries.setFocus()
    entries.setCurrentIndex(view.page.entries.model.index(0))
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.keyClick(entries, Qt.Key.Key_Return)
    kind, uid = asked.args
    assert kind == "entry"
    assert book.entries.get(uid).title == "Walk 0"


def test_older_entries_come_on_request_and_by_key_alone(
    view: ContactsView, find: Find, qtbot: QtBot
) -> None:
    card, page = view.page.entries, view.page
    assert card.list.height() < card.list.sizeHintForRow(0) * MEETINGS
    QTest.keyClick(card.list, Qt.Key.Key_End)
    assert card.list.indexAt(QPoint(5, 5)).row() == 0
    assert card.list.visualRect(card.list.currentIndex()).bottom() < card.list.height()
    assert card.more_button.accessibleName() == f"All {MEETINGS} entries"
    QTest.keyClick(card.more_button, Qt.Key.Key_Space)
    whole = card.list.sizeHintForRow(0) * MEETINGS
    qtbot.waitUntil(lambda: card.height() > whole)
    assert card.more_button.isHidden()
    QTest.keyClick(card.list, Qt.Key.Key_End)
    last = card.list.visualRect(card.list.currentIndex())
    top = card.list.mapTo(page.viewport(), last.topLeft()).y()
    assert 0 <= top <= page.viewport().height() - last.height()
    open_at(view, "@kit", find, qtbot)
    open_at(view, "Ana Reis", find, qtbot)
    assert card.more_button.isVisible()


def test_nothing_of_the_page_is_cut_in_a_narrow_window(view: ContactsView, qtbot: QtBot) -> None:
    view.resize(720, 700)
    page = view.page
    qtbot.waitUntil(lambda: page.widget().width() == page.viewport().width())
    for part in (page.header, page.entries, page.note, page.ties, page.closeness, page.reach):
        edge = part.mapTo(page.viewport(), part.rect().topRight()).x()
        assert edge < page.viewport().width()


def test_a_rating_in_the_chart_leads_to_its_entry(
    view: ContactsView, book: Book, qtbot: QtBot
) -> None:
    chart = view.page.trend.chart
    assert chart is not None
    place = chart.place_of("depth", 0).toPoint()
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert book.entries.get(asked.args[1]).title == f"Walk {MEETINGS - 1}"


def test_a_new_entry_stands_on_the_chart_at_once(
    view: ContactsView, book: Book, context: Context, find: Find
) -> None:
    from tests.ui.contacts.conftest import meet

    ana = find("Ana Reis")

    def work(book: Book) -> object:
        meet(book, ana, days_ago=0, depth=1, title="Today")
        from app.changes import Change

        return Change.of("entry", ["new"])

    context.session.write(work)
    assert view.page.facts.verdict.accessibleName().endswith("13 ratings")
    chart = view.page.trend.chart
    assert chart is not None
    assert chart.place_of("depth", 12).x() > chart.place_of("depth", 11).x()


def test_a_promise_is_ticked_off_and_taken_back(
    view: ContactsView, book: Book, context: Context
) -> None:
    [row] = [row for row in view.page.threads.findChildren(ThreadRow) if row.isVisible()]
    assert row.box.accessibleName() == "Send the map"
    QTest.mouseClick(row.box, Qt.MouseButton.LeftButton)
    assert book.entries.list.promises("open") == []
    context.session.undo()
    assert len(book.entries.list.promises("open")) == 1


def test_the_note_is_kept_on_leaving(view: ContactsView, find: Find) -> None:
    field = view.page.note.field
    field.setFocus()
    QTest.keyClicks(field, "Two kids")
    view.panel.search.setFocus()
    assert find("Ana Reis").note == "Two kids"


def test_the_note_is_kept_a_second_after_the_last_key(
    view: ContactsView, find: Find, qtbot: QtBot
) -> None:
    view.page.note.field.setFocus()
    QTest.keyClicks(view.page.note.field, "Likes tea")
    qtbot.waitUntil(lambda: find("Ana Reis").note == "Likes tea", timeout=3000)


def test_tags_are_added_and_removed_by_key(
    view: ContactsView, find: Find, context: Context
) -> None:
    header = view.page.header
    QTest.keyClick(header.add_chip, Qt.Key.Key_Space)
    QTest.keyClicks(header.tag_field, "sea")
    QTest.keyClick(header.tag_field, Qt.Key.Key_Return)
    assert find("Ana Reis").tags == ("coral", "sea")
    chip = next(one for one in header.findChildren(Chip) if one.key == "coral")
    QTest.keyClick(chip, Qt.Key.Key_Delete)
    assert find("Ana Reis").tags == ("sea",)
    context.session.undo()
    assert find("Ana Reis").tags == ("coral", "sea")


def test_many_tags_leave_room_until_all_are_asked_for(
    view: ContactsView, context: Context, find: Find
) -> None:
    tags = tuple(f"tag {place:02}" for place in range(20))
    context.session.write(lambda book: book.contacts.save(replace(find("Ana Reis"), tags=tags)))
    header = view.page.header
    chips = [chip for chip in header.findChildren(Chip) if chip.key in tags]
    assert sum(chip.isVisible() for chip in chips) == 12
    QTest.keyClick(header.more_chip, Qt.Key.Key_Space)
    assert header.more_chip.isHidden()
    assert all(chip.isVisible() for chip in chips)


def test_what_else_is_known_stands_at_the_foot(
    view: ContactsView, context: Context, find: Find
) -> None:
    assert view.page.details.isHidden()
    dates = (KnownDate("birthday", "--04-12"), KnownDate("other", "2020-05", "moved"))
    custom = (("Boat", "<b>Nora</b>"),)
    ana = replace(find("Ana Reis"), place="Porto", proximity=4, dates=dates, custom=custom)
    context.session.write(lambda book: book.contacts.save(ana))
    said = [label.accessibleName() for label in view.page.details.findChildren(PlainLabel)]
    assert [one for one in said if ": " in one] == [
        "Place: Porto",
        "Birthday: 12 Apr",
        "moved: May 2020",
        "Proximity: 4 of 5",
        "Boat: <b>Nora</b>",
    ]


def test_write_asks_for_an_entry_with_this_contact(
    view: ContactsView, find: Find, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(view.write_requested) as asked:
        QTest.mouseClick(view.page.header.write_button, Qt.MouseButton.LeftButton)
    assert asked.args == [[find("Ana Reis").uid]]


def test_standing_is_chosen_from_the_menu(view: ContactsView, find: Find) -> None:
    view.menu.show_standing("active")
    actions = [one for one in view.menu.actions() if one.data() == "let go"]
    actions[0].trigger()
    ana = find("Ana Reis")
    assert (ana.standing, ana.standing_since) == ("let go", "2026-11-24")


def test_every_control_has_a_name(view: ContactsView) -> None:
    nameless = [
        widget
        for widget in view.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QLineEdit)
        and widget.isVisibleTo(view)
        and not widget.accessibleName()
    ]
    assert nameless == []


def test_tab_goes_around_and_is_never_trapped(view: ContactsView) -> None:
    view.activateWindow()
    view.panel.search.setFocus()
    seen = []
    for _ in range(200):
        widget = QApplication.focusWidget()
        assert widget is not None
        if widget in seen:
            break
        seen.append(widget)
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    assert widget is view.panel.search
    page = view.page
    assert {page.header.edit_button, page.trend.chart, page.entries.list, page.note.field} <= set(
        seen
    )


def test_a_half_life_stays_from_contact_to_contact(
    view: ContactsView, find: Find, qtbot: QtBot
) -> None:
    monthly = next(one for one in view.page.trend.menu.actions() if one.data() == 30)
    monthly.trigger()
    assert lives(view) == {30}
    open_at(view, "@kit", find, qtbot)
    open_at(view, "Ana Reis", find, qtbot)
    assert lives(view) == {30}


def lives(view: ContactsView) -> set[float]:
    return {trend.half_life_days for trend in view.page._trends.values()}
