from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.errors import UserError
from app.model.contact import Contact
from app.model.entry import Entry
from app.model.reflection import Reflection
from tests.ui.journal.conftest import NOW
from ui.context import Context
from ui.journal.view import JournalView
from ui.theme import load_theme
from ui.widgets.button import Button
from ui.widgets.chip import Chip
from ui.widgets.empty_state import EmptyState
from ui.widgets.label import Hint

MakeView = Callable[[], JournalView]
ENTER = Qt.Key.Key_Return


def add_contact(book: Book, name: str, kind: str = "real") -> Contact:
    contact = book.contacts.blank(name, kind)
    book.contacts.save(contact)
    return contact


def add_entry(book: Book, title: str, days_ago: int = 1, **values: object) -> Entry:
    entry = book.entries.blank(NOW - timedelta(days=days_ago))
    entry = replace(entry, title=title, **values)
    book.entries.save(entry)
    return entry


def entries(book: Book) -> list[Entry]:
    lines = book.entries.list.lines(book.entries.list.ids())
    return [book.entries.get(line.uid) for line in lines]


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_here(text: str) -> None:
    QTest.keyClicks(focused(), text)


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifiers)


def test_an_entry_is_written_and_rated_by_keys_alone(
    book: Book, make_view: MakeView, qtbot: QtBot
) -> None:
    ana = add_contact(book, "Ana Lima")
    view = make_view()
    view.new_entry([])
    type_here("Tea")
    press(ENTER)
    type_here("Met @an")
    press(ENTER)
    type_here(" again.")
    view.panel.focus_first()
    type_here("4")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Space)
    type_here("5")
    qtbot.waitUntil(lambda: view.editor.state.text() == "✓ Saved", timeout=3000)
    (entry,) = entries(book)
    assert (entry.title, entry.body) == ("Tea", "Met @Ana Lima again.")
    assert entry.contacts == (ana.uid,)
    assert entry.reflections == (Reflection(contact=ana.uid, depth=4, relatability=5),)


def test_what_is_typed_is_in_the_book_within_a_second_of_the_first_letter(
    book: Book, make_view: MakeView, qtbot: QtBot
) -> None:
    view = make_view()
    view.new_entry([])
    type_here("a")
    assert view.editor.state.text() == "Saving…"
    with qtbot.waitSignal(view.desk.autosave.state_changed, timeout=1000):
        type_here("b")
    assert [one.title for one in entries(book)] == ["ab"]


def test_an_untouched_new_entry_is_never_kept(book: Book, make_view: MakeView) -> None:
    ana = add_contact(book, "Ana")
    view = make_view()
    view.new_entry([ana.uid])
    assert [line.name for line in view.desk.people] == ["Ana"]
    view.flush()
    assert entries(book) == []


def test_an_entry_begun_and_emptied_again_goes(book: Book, make_view: MakeView) -> None:
    view = make_view()
    view.new_entry([])
    type_here("a")
    view.flush()
    assert len(entries(book)) == 1
    press(Qt.Key.Key_Backspace)
    view.flush()
    assert entries(book) == []


def test_turning_to_another_entry_writes_the_one_before(book: Book, make_view: MakeView) -> None:
    old = add_entry(book, "Old")
    view = make_view()
    view.new_entry([])
    type_here("New")
    view.show_target(old.uid)
    assert {one.title for one in entries(book)} == {"Old", "New"}
    assert view.editor.title.text() == "Old"


def test_the_newest_entry_is_open_at_first_and_arrows_turn_to_the_next(
    book: Book, make_view: MakeView
) -> None:
    add_entry(book, "First", 40)
    add_entry(book, "Second", 2)
    view = make_view()
    assert view.editor.title.text() == "Second"
    view.list.list.setFocus()
    press(Qt.Key.Key_Down)
    assert view.editor.title.text() == "First"
    assert view.list.model.sections == [("2026-11", 1), ("2026-10", 1)]


def test_looking_at_an_entry_writes_nothing(book: Book, make_view: MakeView) -> None:
    entry = add_entry(book, "Old", body="- [ ] a\n\n**b** \n")
    before = book.entries.get(entry.uid)
    view = make_view()
    view.editor.body.setFocus()
    press(Qt.Key.Key_Down)
    view.flush()
    assert book.entries.get(entry.uid) == before
    assert view.editor.state.text() == "✓ Saved"


def test_search_finds_every_word_and_marks_it(book: Book, make_view: MakeView) -> None:
    add_entry(book, "Harbour", body="She drew a map of the reef")
    add_entry(book, "Other")
    view = make_view()
    view.focus_search()
    type_here("reef")
    assert view.list.model.rowCount() == 1
    assert "\x02reef\x03" in view.list.model.line(0).snippet
    press(Qt.Key.Key_Down)
    assert view.editor.title.text() == "Harbour"
    view.focus_search()
    press(Qt.Key.Key_Escape)
    assert view.list.model.rowCount() == 2


@pytest.mark.parametrize("words", ['"', "a OR", "NEAR(", "(((", "*", "-", "^x", ":", "\x00"])
def test_any_words_can_be_searched_for(book: Book, make_view: MakeView, words: str) -> None:
    add_entry(book, "Other")
    view = make_view()
    view.list.search.setText(words)
    assert view.list.model.rowCount() <= 1


def test_a_new_contact_is_made_while_typing(book: Book, make_view: MakeView) -> None:
    view = make_view()
    view.new_entry([])
    press(ENTER)
    type_here("Met @Zora")
    assert view.editor.mentions.is_open
    press(Qt.Key.Key_Tab)
    type_here(" and @lamp")
    press(ENTER)
    view.flush()
    (entry,) = entries(book)
    made = [book.contacts.get(uid) for uid in entry.contacts]
    assert [(one.name, one.name_kind) for one in made] == [("Zora", "real"), ("@lamp", "handle")]
    assert entry.body == "Met @Zora and @lamp"


def test_escape_leaves_the_words_as_they_are(book: Book, make_view: MakeView) -> None:
    add_contact(book, "Ana")
    view = make_view()
    view.new_entry([])
    press(ENTER)
    type_here("@An")
    press(Qt.Key.Key_Escape)
    assert not view.editor.mentions.is_open
    press(ENTER)
    view.flush()
    assert entries(book)[0].contacts == ()


def test_tab_leaves_the_text(make_view: MakeView) -> None:
    view = make_view()
    view.new_entry([])
    press(ENTER)
    assert focused() is view.editor.body
    press(Qt.Key.Key_Tab)
    assert focused() is not view.editor.body


def test_tab_leads_from_the_text_to_the_first_rating(book: Book, make_view: MakeView) -> None:
    view = make_view()
    view.new_entry([add_contact(book, "Ana").uid])
    view.editor.body.setFocus()
    press(Qt.Key.Key_Tab)
    type_here("3")
    press(Qt.Key.Key_Tab)
    type_here("5")
    view.flush()
    (reflection,) = entries(book)[0].reflections
    assert (reflection.depth, reflection.growth) == (3, 5)


def test_a_box_is_ticked_by_key_and_its_promise_kept(book: Book, make_view: MakeView) -> None:
    view = make_view()
    view.new_entry([])
    press(ENTER)
    type_here("- [ ] Send it")
    press(ENTER)
    type_here("Call")
    press(ENTER, Qt.KeyboardModifier.ControlModifier)
    view.flush()
    (entry,) = entries(book)
    assert entry.body == "- [ ] Send it\n- [x] Call"
    assert {one.text: one.state for one in entry.promises} == {"Send it": "open", "Call": "kept"}


def test_a_promise_kept_elsewhere_is_ticked_here(
    book: Book, make_view: MakeView, context: Context, qtbot: QtBot
) -> None:
    view = make_view()
    view.new_entry([])
    press(ENTER)
    type_here("- [ ] Send it")
    view.flush()
    (entry,) = entries(book)
    promise = entry.promises[0].uid
    context.session.write(lambda book: book.entries.set_promise(entry.uid, promise, "kept"))
    qtbot.waitUntil(lambda: view.editor.body.text() == "- [x] Send it")


def test_deleting_offers_to_take_it_back(
    book: Book, make_view: MakeView, context: Context, qtbot: QtBot
) -> None:
    add_entry(book, "Old", 3)
    view = make_view()
    with qtbot.waitSignal(context.session.undo_offered) as offered:
        view.editor.delete_asked.emit()
    assert offered.args == ["Entry deleted"]
    assert entries(book) == []
    context.session.undo()
    assert [one.title for one in entries(book)] == ["Old"]


def test_what_cannot_be_written_is_said_and_kept(
    book: Book, make_view: MakeView, monkeypatch: pytest.MonkeyPatch, context: Context
) -> None:
    view = make_view()
    view.new_entry([])
    type_here("Dear")

    def refuse(*_: object) -> None:
        raise UserError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(type(book.entries), "save", refuse)
        view.flush()
    assert view.editor.state.text() == "The disk is full."
    assert view.editor.title.text() == "Dear"
    view.flush()
    assert view.editor.state.text() == "✓ Saved"
    assert entries(book)[0].title == "Dear"


def test_an_entry_that_was_left_unwritten_is_written_later(
    book: Book, make_view: MakeView, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = add_entry(book, "Old")
    view = make_view()
    view.new_entry([])
    type_here("Dear")

    def refuse(*_: object) -> None:
        raise UserError("The disk is full.")

    with monkeypatch.context() as broken:
        broken.setattr(type(book.entries), "save", refuse)
        view.show_target(old.uid)
    assert view.editor.title.text() == "Old"
    assert view.editor.state.text() == "The disk is full."
    assert view.has_unwritten_words()
    view.flush()
    assert {one.title for one in entries(book)} == {"Old", "Dear"}
    assert not view.has_unwritten_words()


def test_last_time_is_shown_faintly(book: Book, make_view: MakeView) -> None:
    ana = add_contact(book, "Ana Lima")
    before = Reflection(contact=ana.uid, depth=4, safety=5)
    add_entry(book, "Before", 3, contacts=(ana.uid,), reflections=(before,))
    view = make_view()
    view.new_entry([ana.uid])
    assert view.panel.heading.text() == "How was it with Ana?"
    assert view.panel.last.text() == "Last time: depth 4, safety 5"
    assert all(row.value() is None for row in view.panel.rows)


def test_one_contact_after_the_other_is_rated(book: Book, make_view: MakeView) -> None:
    ana, kit = add_contact(book, "Ana"), add_contact(book, "@kit", "handle")
    view = make_view()
    view.new_entry([ana.uid, kit.uid])
    view.panel.focus_first()
    type_here("2")
    view.panel.choose(kit.uid)
    view.panel.focus_first()
    type_here("5")
    view.flush()
    (entry,) = entries(book)
    assert [(one.contact, one.depth) for one in entry.reflections] == [(ana.uid, 2), (kit.uid, 5)]


def test_every_control_has_a_name(book: Book, make_view: MakeView) -> None:
    add_entry(book, "Old", contacts=(add_contact(book, "Ana").uid,))
    view = make_view()
    nameless = [
        widget
        for widget in view.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    assert nameless == []


def test_the_view_starts_with_one_thing_to_do_in_an_empty_book(make_view: MakeView) -> None:
    view = make_view()
    QTest.mouseClick(view.nothing.button, Qt.MouseButton.LeftButton)
    assert view.draft is not None and focused() is view.editor.title


def test_spaces_that_do_not_break_stay(book: Book, make_view: MakeView) -> None:
    entry = add_entry(book, "Old", body="200\u00a0kHz")
    view = make_view()
    view.editor.body.setFocus()
    type_here("a")
    view.flush()
    assert book.entries.get(entry.uid).body == "a200\u00a0kHz"


def test_one_line_takes_it_all(book: Book, make_view: MakeView) -> None:
    ana = add_contact(book, "Ana Lima")
    view = make_view()
    view.new_entry([])
    type_here(
        "Tea with @Ana 45m yesterday 16:30 at Harbour #learn depth:4 safety:5 ?send it by Friday"
    )
    press(ENTER)
    view.flush()
    (entry,) = entries(book)
    assert entry.title == "Tea with Ana at Harbour"
    assert (entry.mode, entry.place, entry.duration_minutes) == ("in person", "Harbour", 45)
    assert entry.intent == ("learn",) and entry.contacts == (ana.uid,)
    assert entry.day == (NOW - timedelta(days=1)).date()
    assert entry.reflections == (Reflection(contact=ana.uid, depth=4, safety=5),)
    assert [(one.text, one.due) for one in entry.promises] == [("Send it", "2026-11-27")]
    assert focused() is view.editor.body


def test_a_new_entry_says_what_its_line_can_hold(book: Book, make_view: MakeView) -> None:
    view = make_view()
    capture = view.editor.capture
    hints = capture.findChildren(Hint)
    view.new_entry([])
    assert capture.isVisible() and "One line can hold it all" in hints[0].text()
    type_here("Lunch")
    assert not capture.isVisible() or hints[0].text() == "Enter takes over:"
    view.editor.title.selectAll()
    press(Qt.Key.Key_Backspace)
    assert capture.isVisible() and "One line can hold it all" in hints[0].text()
    type_here("Lunch 45m")
    press(ENTER)
    assert not capture.isVisible()


def test_a_recognised_piece_goes_back_into_the_text(book: Book, make_view: MakeView) -> None:
    view = make_view()
    view.new_entry([])
    type_here("Lunch 45m")
    chips = {chip.text(): chip for chip in view.editor.capture._chips}
    QTest.mouseClick(chips["45 min"], Qt.MouseButton.LeftButton)
    view.editor.title.setFocus()
    press(ENTER)
    view.flush()
    (entry,) = entries(book)
    assert (entry.title, entry.mode, entry.duration_minutes) == ("Lunch 45m", "in person", None)


def test_who_is_meant_is_asked_before_the_line_is_taken(book: Book, make_view: MakeView) -> None:
    add_contact(book, "Ana Lima")
    costa = add_contact(book, "Ana Costa")
    view = make_view()
    view.new_entry([])
    type_here("Tea with @Ana depth:3")
    press(ENTER)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    chosen = next(one for one in menu.actions() if one.text() == "Ana Costa")
    menu.setActiveAction(chosen)
    QTest.keyClick(menu, ENTER)
    view.editor.title.setFocus()
    press(ENTER)
    view.flush()
    (entry,) = entries(book)
    assert entry.contacts == (costa.uid,) and entry.reflections[0].depth == 3


def test_the_title_of_an_old_entry_is_only_a_title(book: Book, make_view: MakeView) -> None:
    entry = add_entry(book, "Tea")
    view = make_view()
    view.editor.title.setFocus()
    press(Qt.Key.Key_End)
    type_here(" 45m")
    press(ENTER)
    view.flush()
    after = book.entries.get(entry.uid)
    assert (after.title, after.duration_minutes) == ("Tea 45m", None)


def test_writing_alone_leaves_only_the_text(book: Book, make_view: MakeView) -> None:
    add_entry(book, "Tea")
    view = make_view()
    view.editor.body.setFocus()
    press(Qt.Key.Key_F9)
    assert view.editor.isVisible() and not view.list.isVisible() and not view.panel.isVisible()
    press(Qt.Key.Key_F9)
    assert view.list.isVisible() and view.panel.isVisible()


def test_an_empty_journal_says_so_once(book: Book, make_view: MakeView) -> None:
    view = make_view()
    assert [one for one in view.findChildren(EmptyState) if one.isVisible()] == [view.nothing]
    view.list.search.setFocus()
    type_here("tea")
    assert view.list.empty.isVisible()
    press(Qt.Key.Key_Escape)
    assert not view.list.empty.isVisible()


def test_words_are_counted(book: Book, make_view: MakeView) -> None:
    add_entry(book, "Tea", body="It's **two** words - more: four")
    assert make_view().editor.count.text() == "5 words"


def test_a_day_of_the_year_leads_to_its_entry(book: Book, make_view: MakeView) -> None:
    add_entry(book, "New", 1)
    old = add_entry(book, "Old", 200)
    add_entry(book, "A year ago", 365)
    view = make_view()
    view.list.browse()
    popup = view.list._browse
    assert popup is not None
    assert [one.text() for one in popup._buttons] == ["2025: A year ago"]
    popup._days.day_chosen.emit(old.day)
    assert view.editor.title.text() == "Old" and not popup.isVisible()
    view.list.browse()
    months = {one.accessibleName(): one for one in popup.findChildren(Button) if one.isVisible()}
    months[f"{old.day:%B %Y}"].click()
    assert focused().accessibleName() == f"Days of {old.day:%B %Y}"
    for _ in range(old.day.day - 1):
        press(Qt.Key.Key_Right)
    assert focused().accessibleDescription().endswith(": 1 entry")
    view.desk.close()
    press(ENTER)
    assert view.editor.title.text() == "Old" and not popup.isVisible()
    view.list.browse()
    months = {one.accessibleName(): one for one in popup.findChildren(Button) if one.isVisible()}
    months[f"{old.day:%B %Y}"].click()
    months[f"All entries of {NOW:%B %Y}"].click()
    assert view.list.words == f"on:{old.day:%Y-%m}" and not popup.isVisible()
    assert view.list.model.rowCount() == 1 and view.list.model.row_of(old.uid) == 0


def test_taking_back_a_rating_leaves_the_words(
    book: Book, make_view: MakeView, context: Context, qtbot: QtBot
) -> None:
    ana = add_contact(book, "Ana")
    view = make_view()
    view.new_entry([ana.uid])
    type_here("We talked.")
    view.flush()
    view.panel.focus_first()
    type_here("4")
    view.flush()
    context.session.undo()
    (entry,) = entries(book)
    assert (entry.body, entry.reflections) == ("We talked.", ())
    qtbot.waitUntil(lambda: view.panel.rows[0].value() is None)
    context.session.redo()
    qtbot.waitUntil(lambda: view.panel.rows[0].value() == 4)


def test_tab_goes_through_everything_and_comes_back(book: Book, make_view: MakeView) -> None:
    add_entry(book, "Tea", contacts=(add_contact(book, "Ana").uid,))
    view = make_view()
    view.editor.title.setFocus()
    seen = [focused()]
    for _ in range(80):
        press(Qt.Key.Key_Tab)
        if focused() is seen[0]:
            break
        seen.append(focused())
    assert focused() is view.editor.title
    missed = {
        widget.accessibleName()
        for widget in view.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    } - {widget.accessibleName() for widget in seen}
    assert missed == set()


def test_where_there_is_no_room_the_list_takes_the_place_of_the_entry(
    book: Book, make_view: MakeView, context: Context
) -> None:
    add_entry(book, "Tea")
    view = make_view()
    context.theme.use(load_theme("light", 2.0))
    assert not view.list.isVisible()
    view.focus_search()
    assert view.list.isVisible() and focused() is view.list.search
    press(Qt.Key.Key_Down)
    assert view.editor.title.text() == "Tea" and view.editor.isVisible()


def test_the_first_line_completes_who_was_there(book: Book, make_view: MakeView) -> None:
    ana, other = add_contact(book, "Ana Lima"), add_contact(book, "Ana Costa")
    view = make_view()
    view.new_entry([])
    type_here("Tea with @An")
    assert view.editor.title_mentions.is_open
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    assert view.editor.title.text() in ("Tea with @Ana Lima", "Tea with @Ana Costa")
    chosen = ana if view.editor.title.text().endswith("Lima") else other
    type_here(" depth:4")
    press(ENTER)
    view.flush()
    (entry,) = entries(book)
    assert entry.contacts == (chosen.uid,)
    assert entry.reflections == (Reflection(contact=chosen.uid, depth=4),)


def test_a_slip_in_a_name_offers_who_is_meant_and_enter_makes_somebody_new(
    book: Book, make_view: MakeView
) -> None:
    add_contact(book, "Nora Lima")
    view = make_view()
    view.new_entry([])
    type_here("@Noar")
    assert view.editor.title_mentions.is_open
    for _ in range(2):
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Tab)
    assert view.editor.title.text() == "@Nora Lima"
    view.new_entry([])
    type_here("@Zora")
    assert view.editor.title_mentions.is_open
    press(ENTER)
    view.flush()
    assert {one.name for one in book.records.contacts.each()} == {"Nora Lima", "Zora"}


def test_a_name_that_stands_there_whole_costs_no_further_key(
    book: Book, make_view: MakeView
) -> None:
    ana = add_contact(book, "Ana Lima")
    view = make_view()
    view.new_entry([])
    type_here("@Ana")
    assert not view.editor.title_mentions.is_open
    press(ENTER)
    view.flush()
    assert entries(book)[0].contacts == (ana.uid,)


def test_tags_of_an_entry_are_seen_added_and_taken_off(book: Book, make_view: MakeView) -> None:
    add_entry(book, "Rehearsal", tags=("choir",))
    view = make_view()
    view.editor.more.click()
    menus = view.editor.findChildren(QMenu)
    actions = [action for menu in menus for action in menu.actions()]
    next(one for one in actions if one.text() == "Add a tag").trigger()
    type_here("#night shift")
    press(ENTER)
    chips = {
        one.text(): one
        for one in view.editor.facts.findChildren(Chip)
        if one.key in view_tags(view)
    }
    assert list(chips) == ["#choir", "#night shift"]
    chips["#choir"].setFocus()
    press(Qt.Key.Key_Delete)
    view.flush()
    assert entries(book)[0].tags == ("night shift",)


def view_tags(view: JournalView) -> tuple[str, ...]:
    assert view.draft is not None
    return view.draft.entry.tags
