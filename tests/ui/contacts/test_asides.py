"""Duplicates, the page before a meeting, erasing, looking without names, saved filters."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.contact import KnownDate
from tests.ui.contacts.conftest import MEETINGS, Find, add, names
from ui.choose_file import FileChooser
from ui.contacts import acts
from ui.contacts.view import ContactsView
from ui.context import Context

CLICK = Qt.MouseButton.LeftButton
LAST_UID = "ffffffff-ffff-7fff-bfff-ffffffffffff"


def test_duplicates_are_listed_with_reasons_and_merged(
    view: ContactsView, book: Book, context: Context, find: Find, qtbot: QtBot
) -> None:
    other = add(book, "Ana  Reis", uid=LAST_UID, field="Oceans", nickname="Nan")
    view.panel.head.duplicates_asked.emit()
    panel = view.aside.duplicates
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    assert panel.rows[0].second.text() == "the same name"
    qtbot.wait(20)
    QTest.keyClick(panel.back_button, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.rows[0].button
    QTest.keyClick(panel.rows[0].button, Qt.Key.Key_Space)
    merge = view.aside.merge
    fields = {one.field: one for one in merge.fields()}
    assert {"field", "name"} == {*fields}
    fields["field"].chosen.emit("field", "other")
    QTest.mouseClick(merge.merge_button, CLICK)
    left = [one for one in book.records.contacts.each() if "Reis" in one.name]
    assert [(one.field, one.nickname) for one in left] == [("Oceans", "Nan")]
    assert panel.isVisible()
    context.session.undo()
    assert book.contacts.get(other.uid).field == "Oceans"


def test_two_who_are_two_are_not_shown_again(view: ContactsView, book: Book, qtbot: QtBot) -> None:
    add(book, "Ana Reis")
    view.panel.head.duplicates_asked.emit()
    panel = view.aside.duplicates
    qtbot.waitUntil(lambda: len(panel.rows) == 1)
    QTest.mouseClick(panel.rows[0].button, CLICK)
    QTest.mouseClick(view.aside.merge.apart_button, CLICK)
    assert panel.rows == []
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert view.page.isVisible()


def test_b_shows_what_to_have_in_mind(view: ContactsView, book: Book, find: Find) -> None:
    ana = replace(find("Ana Reis"), note="Two kids", dates=(KnownDate("birthday", "--12-01"),))
    book.contacts.save(ana)
    QTest.keyClick(view.page.header.edit_button, Qt.Key.Key_B)
    panel = view.aside.briefing
    assert panel.isVisible()
    assert panel.title.text() == "Before you meet Ana Reis"
    parts = {part.heading: part.lines for part in panel.parts()}
    assert parts["Remember"] == (("Two kids", ""),)
    assert parts["You said you would"] == (("Send the map", ""),)
    assert parts["Coming up"][0][0] == "Birthday"
    assert len(parts["Last entries"]) == 3
    assert parts["What moved"][0][0].endswith("rising")
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert view.page.isVisible()


class InFile(FileChooser):
    """Answers with a path."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def save_file(self, over: object, title: str, name: str, kinds: str = "") -> Path:
        return self.path


def test_the_page_before_a_meeting_is_written_as_pdf(
    book: Book, context: Context, tmp_path: Path, qtbot: QtBot, find: Find
) -> None:
    path = tmp_path / "before.pdf"
    view = ContactsView(replace(context, files=InFile(path)))
    qtbot.addWidget(view)
    view.show_target(find("Ana Reis").uid)
    view.aside.brief(find("Ana Reis").uid)
    view.aside.briefing.pdf_button.click()
    assert path.read_bytes().startswith(b"%PDF")


def test_erasing_says_what_goes_and_leaves_nothing(
    view: ContactsView, book: Book, context: Context, find: Find
) -> None:
    uid = find("Ana Reis").uid
    book.keeping.back_up_by_date(context.paths.backups)
    view.menu.erase_asked.emit()
    panel = view.aside.erase
    assert f"{MEETINGS} entries with nobody else are erased." in panel.goes.text()
    assert panel.copies_box.isVisible()
    QTest.mouseClick(panel.erase_button, CLICK)
    assert "Ana Reis" not in names(view)
    for path in context.paths.data.rglob("*"):
        assert path.is_dir() or uid.encode() not in path.read_bytes()


def test_looking_without_names_hides_who_it_is_until_asked(
    view: ContactsView, find: Find, qtbot: QtBot
) -> None:
    view.panel.head.blind_asked.emit()
    blind = view.aside.blind
    assert view.panel.isHidden()
    assert blind.title.text() == "Somebody, 1 of 1"
    assert "Ana" not in blind.about.text()
    QTest.keyClick(blind.steps, Qt.Key.Key_6)
    assert find("Ana Reis").check_ins[0].closeness == 6
    QTest.mouseClick(blind.reveal_button, CLICK)
    assert blind.title.text() == "Ana Reis"
    QTest.mouseClick(blind.next_button, CLICK)
    assert blind.title.text() == "That is everybody"
    QTest.mouseClick(blind.back_button, CLICK)
    assert view.panel.isVisible()


def test_a_filter_is_saved_used_and_forgotten(view: ContactsView, book: Book) -> None:
    view.panel.search.setText("baking")
    assert names(view) == ["Bo Lund"]
    menu = view.panel.saved
    menu.name_popup.entered.emit("Bakers")
    view.panel.search.clear()
    menu.aboutToShow.emit()
    action = next(one for one in menu.actions() if one.text() == "Bakers")
    action.trigger()
    assert (view.panel.search.text(), names(view)) == ("baking", ["Bo Lund"])
    menu._forget(action)
    assert book.settings.get("contact filters") is None


def test_let_go_has_a_closing_note_and_a_way_back(
    view: ContactsView, find: Find, context: Context
) -> None:
    view.menu.standing_chosen.emit("let go")
    banner = view.page.standing_banner
    assert banner.said.text() == "Let go on 24 Nov 2026. Nothing was deleted."
    QTest.keyClicks(banner.note, "It was good")
    QTest.keyClick(banner.note, Qt.Key.Key_Return)
    assert find("Ana Reis").closing_note == "It was good"
    QTest.mouseClick(banner.back_button, CLICK)
    assert find("Ana Reis").standing == "active"
    assert banner.isHidden()


def test_how_a_contact_stood_before_is_a_quiet_line(view: ContactsView, context: Context) -> None:
    line = view.page.standing_line
    assert line.isHidden()
    for standing, since, note in (
        ("resting", "2024-01-02", None),
        ("active", "2025-02-05", None),
        ("let go", "2025-05-03", "Enough"),
        ("active", "2026-01-01", None),
    ):
        facts = {"standing": standing, "standing_since": since, "closing_note": note}
        work = partial(acts.set_fields, uid=view.page.uid, fields=facts, label=since)
        context.session.write(work)
    assert line.isVisible()
    assert line.text() == (
        "Let go from 3 May 2025 to 1 Jan 2026. \u201cEnough\u201d "
        "Resting from 2 Jan 2024 to 5 Feb 2025."
    )
    context.session.undo()
    assert line.text() == "Resting from 2 Jan 2024 to 5 Feb 2025."
    assert view.page.standing_banner.said.text().startswith("Let go on 3 May 2025")


def test_the_pages_beside_the_contacts_open_by_name(view: ContactsView) -> None:
    aside = view.aside
    pages = {
        "duplicates": aside.duplicates,
        "blind": aside.blind,
        "trends": aside.trends,
        "bin": aside.bin,
    }
    for name, page in pages.items():
        view.show_target(name)
        assert page.isVisible()
        QTest.keyClick(page, Qt.Key.Key_Escape)
        assert view.page.isVisible()
