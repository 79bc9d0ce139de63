from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model.contact import Standing
from tests.ui.contacts.conftest import Find, book, context, find, names, view
from ui.contacts.view import ContactsView
from ui.context import Context
from ui.widgets.pills import Pill

__all__ = ["book", "context", "find", "view"]
ENTER = Qt.Key.Key_Return


@pytest.fixture
def form(view: ContactsView) -> ContactsView:
    QTest.mouseClick(view.page.header.edit_button, Qt.MouseButton.LeftButton)
    assert view.edit.isVisible()
    return view


def write(form: ContactsView, name: str, text: str) -> None:
    line = form.edit.fields.texts[name]
    line.selectAll()
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_Delete)
    QTest.keyClicks(line, text)
    QTest.keyClick(line, ENTER)


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("name", "Ana Maria", "Ana Maria"),
        ("nickname", "Nan", "Nan"),
        ("sort_name", "Reis, Ana", "Reis, Ana"),
        ("pronouns", "she/her", "she/her"),
        ("organisation", "Harbour", "Harbour"),
        ("role", "captain", "captain"),
        ("field", "", None),
        ("place", "Porto", "Porto"),
        ("known_since", "2024-05", "2024-05"),
        ("met_how", "on a boat", "on a boat"),
        ("rhythm_days", "14", 14),
        ("closing_note", "it was good", "it was good"),
        ("standing_since", "2026-01-31", "2026-01-31"),
        ("tags", "sea, coral", ("coral", "sea")),
        ("interests", "maps", ("maps",)),
    ],
)
def test_each_line_is_kept_on_enter(
    form: ContactsView, find: Find, name: str, text: str, value: object
) -> None:
    uid = form.page.uid
    write(form, name, text)
    assert getattr(find(uid), name) == value
    assert form.edit.problem.isHidden()


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("name", "", "A contact needs a name or a handle."),
        ("known_since", "yesterday", "yesterday is no date"),
        ("rhythm_days", "0", "0 is no number of days."),
        ("standing_since", "2026-02-30", "2026-02-30 is no day"),
    ],
)
def test_nonsense_is_said_and_not_kept(
    form: ContactsView, find: Find, name: str, text: str, said: str
) -> None:
    before = getattr(find("Ana Reis"), name)
    write(form, name, text)
    assert form.edit.problem.text().startswith(said)
    assert getattr(find("Ana Reis"), name) == before


def test_scales_are_set_and_cleared_by_key(form: ContactsView, find: Find) -> None:
    QTest.keyClick(form.edit.fields.proximity, Qt.Key.Key_4)
    QTest.keyClick(form.edit.fields.prestige, Qt.Key.Key_2)
    assert (find("Ana Reis").proximity, find("Ana Reis").prestige) == (4, 2)
    QTest.keyClick(form.edit.fields.proximity, Qt.Key.Key_Backspace)
    assert find("Ana Reis").proximity is None


def test_standing_carries_its_day(form: ContactsView, find: Find) -> None:
    pills = {pill.key: pill for pill in form.edit.fields.standing.findChildren(Pill)}
    QTest.mouseClick(pills["resting"], Qt.MouseButton.LeftButton)
    assert find("Ana Reis").standing == "resting"
    assert form.edit.fields.texts["standing_since"].text() == "2026-11-24"
    QTest.mouseClick(pills["active"], Qt.MouseButton.LeftButton)
    assert find("Ana Reis").standing_since is None


def test_a_standing_does_not_begin_before_the_one_it_followed(
    form: ContactsView, find: Find, context: Context
) -> None:
    rested = replace(find("Ana Reis"), standing="resting", standing_since="2026-03-01")
    context.session.write(lambda book: book.contacts.save(rested))
    pills = {pill.key: pill for pill in form.edit.fields.standing.findChildren(Pill)}
    QTest.mouseClick(pills["active"], Qt.MouseButton.LeftButton)
    write(form, "standing_since", "2026-02-28")
    assert form.edit.problem.text().startswith("2026-02-28 is not after 2026-03-01")
    write(form, "standing_since", "2026-09-09")
    assert form.edit.problem.isHidden()
    assert [one.on for one in find("Ana Reis").standings] == ["2026-03-01", "2026-09-09"]


def test_earlier_standings_are_written_mended_and_taken_away(
    form: ContactsView, find: Find
) -> None:
    write(form, "standing_since", "2025-02-05")
    earlier = form.edit.fields.earlier

    def row(place: int, *texts: str) -> None:
        for field, text in zip(earlier.lines()[place].fields, texts, strict=True):
            field.selectAll()
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_Delete)
            QTest.keyClicks(field, text)
            QTest.keyClick(field, ENTER)

    QTest.mouseClick(earlier.add_button, Qt.MouseButton.LeftButton)
    assert earlier.lines()[0].fields[0].hasFocus()
    row(0, "2024-01-02", "It was good")
    assert find("Ana Reis").earlier_standings == (Standing("2024-01-02", "active"),)
    assert form.edit.problem.text().startswith("Only who was let go")
    kind = earlier.lines()[0].kind
    kind.choose("let go")
    kind.activated.emit(kind.currentIndex())
    assert form.edit.problem.isHidden()
    told = Standing("2024-01-02", "let go", "It was good")
    assert find("Ana Reis").earlier_standings == (told,)
    row(0, "2025-02-05", "It was good")
    assert form.edit.problem.text().startswith("2025-02-05 is not after 2025-02-05")
    assert find("Ana Reis").earlier_standings == (told,)
    QTest.mouseClick(earlier.lines()[0].remove_button, Qt.MouseButton.LeftButton)
    assert find("Ana Reis").standings == (Standing("2025-02-05", "active"),)


def test_channels_dates_and_own_fields(form: ContactsView, find: Find) -> None:
    fields = form.edit.fields
    for rows, kind, text in (
        (fields.channels, "phone", "+351 1"),
        (fields.dates, "anniversary", "--05-14"),
    ):
        QTest.mouseClick(rows.add_button, Qt.MouseButton.LeftButton)
        row = rows.lines()[-1]
        row.kind.setCurrentIndex(row.kind.findData(kind))
        QTest.keyClicks(row.fields[1], text)
        QTest.keyClick(row.fields[1], ENTER)
    QTest.mouseClick(fields.custom.add_button, Qt.MouseButton.LeftButton)
    for field, text in zip(fields.custom.lines()[-1].fields, ("boat", "Mira"), strict=True):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, ENTER)
    ana = find("Ana Reis")
    assert [(one.kind, one.value) for one in ana.channels] == [("phone", "+351 1")]
    assert [(one.kind, one.date) for one in ana.dates] == [("anniversary", "--05-14")]
    assert ana.custom == (("boat", "Mira"),)


def test_met_through_names_somebody_in_the_book(
    form: ContactsView, find: Find, context: Context, qtbot: QtBot
) -> None:
    through = form.edit.fields.through
    QTest.keyClicks(through, "Bo Lund")
    QTest.keyClick(through, ENTER)
    assert find("Ana Reis").met_through == find("Bo Lund").uid
    through.selectAll()
    with qtbot.waitSignal(context.session.problem):
        QTest.keyClicks(through, "Nobody at all")
        QTest.keyClick(through, ENTER)
    assert find("Ana Reis").met_through == find("Bo Lund").uid


def test_steps_are_undone_one_by_one(form: ContactsView, find: Find, context: Context) -> None:
    write(form, "role", "captain")
    write(form, "place", "Porto")
    context.session.undo()
    assert (find("Ana Reis").role, find("Ana Reis").place) == ("captain", None)
    assert form.edit.fields.texts["place"].text() == ""


def test_what_is_half_written_is_kept_when_another_is_opened(
    form: ContactsView, find: Find, qtbot: QtBot
) -> None:
    uid = form.page.uid
    QTest.keyClicks(form.edit.fields.texts["role"], "captain")
    form.show_target(find("Bo Lund").uid)
    qtbot.waitUntil(lambda: form.page.header.name.text() == "Bo Lund")
    assert find(uid).role == "captain"


def test_esc_leads_back_to_the_page(form: ContactsView) -> None:
    QTest.keyClick(form.edit.fields.texts["name"], Qt.Key.Key_Escape)
    assert form.page.isVisible()


def test_a_new_contact_needs_a_name_alone(view: ContactsView, find: Find, qtbot: QtBot) -> None:
    QTest.mouseClick(view.panel.head.new_button, Qt.MouseButton.LeftButton)
    QTest.keyClick(view.new.name, ENTER)
    assert view.new.isVisible()
    QTest.keyClicks(view.new.name, "@newcomer")
    QTest.keyClick(view.new.name, ENTER)
    assert find("@newcomer").name_kind == "handle"
    assert "@newcomer" in names(view)
    assert view.edit.isVisible()
    qtbot.waitUntil(lambda: view.page.header.name.text() == "@newcomer")


def test_a_name_of_markup_stays_text(view: ContactsView, find: Find, tmp_path: Path) -> None:
    QTest.mouseClick(view.panel.head.new_button, Qt.MouseButton.LeftButton)
    view.new.name.setText(f"<img src='{tmp_path}/x'>")
    QTest.keyClick(view.new.name, ENTER)
    assert view.page.header.name.text() == f"<img src='{tmp_path}/x'>"
    assert view.page.header.name.textFormat() == Qt.TextFormat.PlainText
