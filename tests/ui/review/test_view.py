import json
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.errors import UserError
from app.model.entry import Attachment
from app.model.reflection import Reflection
from app.review.options import USUAL_CHAPTERS, ReviewOptions, year_options
from tests.app.review.test_pictures import png
from tests.ui.review.conftest import BODY, OTHER, Answers, MakeView, add, meet
from ui.review.view import ReviewView
from ui.widgets.pills import Pill

LEFT = Qt.MouseButton.LeftButton


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, LEFT)


def pill(view: ReviewView, caption: str) -> Pill:
    return next(
        one
        for one in view.findChildren(Pill)
        if one.accessibleName() == caption and not one.isHidden()
    )


def button(view: ReviewView, name: str) -> QPushButton:
    return next(
        one
        for one in view.findChildren(QPushButton)
        if one.accessibleName() == name and one.isVisible()
    )


def uid(book: Book, name: str) -> str:
    return book.contacts.resolve(name).uid


def kept(book: Book, year: int = 2026) -> ReviewOptions:
    return book.reviews.continued(year_options(year))


def test_the_latest_year_opens_with_its_pages(view: ReviewView) -> None:
    assert view.draft.options == year_options(2026)
    assert pill(view, "2026").isChecked()


def test_an_empty_book_offers_to_write(make_view: MakeView, empty_book: Book, qtbot: QtBot) -> None:
    view = make_view(empty_book)
    with qtbot.waitSignal(view.write_requested):
        press(qtbot, view.nothing.button)
    assert view.pages.count() == 0


def test_a_year_with_one_entry_has_pages(
    make_view: MakeView, empty_book: Book, qtbot: QtBot
) -> None:
    meet(empty_book, "2026-02-03", add(empty_book, "W" * 180), title="x" * 300)
    view = make_view(empty_book)
    qtbot.waitUntil(lambda: view.pages.count() > 1)


def test_a_chapter_is_ticked_off_and_the_pages_follow(view: ReviewView, qtbot: QtBot) -> None:
    before = view.pages.count()
    for key in ("months", "moved", "changes", "promises", "balance"):
        view.panel.choose.chapters.box(key).click()
    qtbot.waitUntil(lambda: view.pages.count() < before)
    assert "months" not in view.draft.options.chapters


def test_alt_and_an_arrow_move_a_chapter(view: ReviewView, qtbot: QtBot, book: Book) -> None:
    chapters = view.panel.choose.chapters
    box = chapters.box("calendar")
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert view.draft.options.chapters[:2] == ("calendar", "figures")
    assert box.hasFocus()
    qtbot.keyClick(box, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert chapters.order()[0] == "calendar"
    view.flush()
    assert kept(book).chapters[0] == "calendar"


def test_a_chapter_is_dragged_by_its_grip(view: ReviewView, qtbot: QtBot) -> None:
    rows = view.panel.choose.chapters._rows
    last, first = rows[-1], rows[0]
    grip, middle = last.grip, last.grip.rect().center()
    qtbot.mousePress(grip, LEFT, pos=middle)
    qtbot.mouseMove(grip, grip.mapFromGlobal(first.mapToGlobal(QPoint(9, 1))))
    qtbot.mouseRelease(grip, LEFT)
    assert view.draft.options.chapters[0] == "method"


def test_the_draft_is_kept_and_continued(
    view: ReviewView, make_view: MakeView, book: Book, qtbot: QtBot
) -> None:
    press(qtbot, pill(view, "Initials"))
    press(qtbot, pill(view, "A5"))
    press(qtbot, pill(view, "Write"))
    field = view.panel.words.gratitude.edit
    field.setFocus()
    qtbot.keyClicks(field, "For the boat")
    view.hide()
    assert kept(book).gratitude == "For the boat"
    again = make_view(book)
    assert pill(again, "Initials").isChecked()
    assert again.panel.words.gratitude.text() == "For the boat"
    assert kept(book, 2025) == year_options(2025)


def test_the_drafted_words_stand_in_the_fields_and_become_ones_own(
    view: ReviewView, qtbot: QtBot, book: Book
) -> None:
    thanked = Reflection(contact=uid(book, "Ana Reis"), received=5)
    entry = book.entries.blank(datetime(2026, 6, 1, 10, tzinfo=UTC))
    entry = replace(entry, contacts=(thanked.contact,), reflections=(thanked,))
    book.entries.save(replace(entry, body="She stayed until the boat had gone."))
    press(qtbot, pill(view, "Write"))
    words = view.panel.words
    assert words.title.text() == "2026"
    assert words.sentence.text() == "You wrote 23 entries about one person."
    assert "- Ana Reis: “She stayed until the boat had gone.”" in words.gratitude.text()
    for field in (words.title, words.sentence, words.gratitude):
        field.edit.setFocus()
        qtbot.keyClick(field.edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClicks(field.edit, " x")
    view.flush()
    own = kept(book)
    assert (own.title, own.sentence) == ("2026 x", "You wrote 23 entries about one person. x")
    assert own.gratitude.endswith("gone.” x")
    qtbot.keyClick(words.gratitude.edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(words.gratitude.edit, Qt.Key.Key_Delete)
    view.flush()
    assert kept(book).gratitude == "" and "gratitude" not in kept(book).chapters


def test_each_year_has_its_own_draft(view: ReviewView, qtbot: QtBot) -> None:
    press(qtbot, pill(view, "Initials"))
    press(qtbot, pill(view, "2025"))
    assert view.draft.options == year_options(2025)
    assert pill(view, "Full names").isChecked()
    press(qtbot, pill(view, "2026"))
    assert pill(view, "Initials").isChecked()


def test_a_sentence_of_a_month_is_swapped_written_and_taken_away(
    view: ReviewView, qtbot: QtBot
) -> None:
    press(qtbot, pill(view, "Write"))
    may = view.panel.words.months[4]
    first, second = BODY.split(". ")[0] + ".", BODY.split(". ")[1]
    assert may.field.text() == first
    press(qtbot, may.another)
    assert view.draft.options.quotes == {"2026-05": second}
    press(qtbot, may.another)
    assert may.field.text() == OTHER
    press(qtbot, may.another)
    assert may.field.text() == first and view.draft.options.quotes == {}
    press(qtbot, may.none)
    assert view.draft.options.quotes == {"2026-05": ""}
    may.field.edit.setFocus()
    qtbot.keyClicks(may.field.edit, "Mine")
    qtbot.waitUntil(lambda: view.draft.options.quotes == {"2026-05": "Mine"})


def test_the_picture_of_a_month_is_chosen_by_keys_and_kept(
    make_view: MakeView, book: Book, qtbot: QtBot
) -> None:
    for width in (3, 5):
        picture = Attachment(f"{width}.png", "image/png", png(width, 3))
        meet(book, f"2026-05-1{width}", book.contacts.resolve("Bo Lund"), attachments=(picture,))
    view = make_view(book)
    press(qtbot, pill(view, "Write"))
    words = view.panel.words
    april, may = words.months[3].picture, words.months[4].picture
    qtbot.waitUntil(may.isVisible)
    assert not april.isVisible() and may.said.text() == "Picture 1 of 2"
    words.months[4].none.setFocus()
    for key, said, count in (
        (Qt.Key.Key_Tab, "Picture 1 of 2", 0),
        (Qt.Key.Key_Space, "Picture 2 of 2", 1),
        (Qt.Key.Key_Tab, "Picture 2 of 2", 1),
        (Qt.Key.Key_Space, "No picture", 1),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert may.said.text() == said
        assert len(view.draft.options.pictures_of_months) == count
    view.flush()
    assert kept(book).pictures_of_months == {"2026-05": ""}
    assert exported_draft(book)["pictures_of_months"] == {"2026-05": ""}
    qtbot.keyClick(may.another, Qt.Key.Key_Space)
    view.flush()
    assert may.said.text().endswith("1 of 2")
    assert "pictures_of_months" not in exported_draft(book)


def exported_draft(book: Book) -> dict[str, object]:
    path = book.path.with_suffix(".json")
    book.exchange.export(path, "json")
    draft: dict[str, object] = json.loads(path.read_text())["reviews"][0]
    return draft


def test_a_contact_is_left_out_by_a_few_letters(view: ReviewView, qtbot: QtBot, book: Book) -> None:
    chips = view.panel.choose.left_out
    chips.field.setFocus()
    qtbot.keyClicks(chips.field, "rei")
    qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
    assert view.draft.options.excluded == {uid(book, "Ana Reis")}
    assert view.panel.choose.not_whole.isVisible()
    [chip] = chips.chips()
    chip.setFocus()
    qtbot.keyClick(chip, Qt.Key.Key_Delete)
    assert not view.draft.options.excluded and not chips.chips()


def test_two_days_make_a_time_of_their_own(view: ReviewView, qtbot: QtBot) -> None:
    press(qtbot, pill(view, "Other time"))
    period = view.panel.choose.period
    assert period.first.hasFocus()
    for field, day in ((period.first, "2026-05-01"), (period.last, "2026-05-31")):
        field.selectAll()
        qtbot.keyClicks(field, day)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert view.draft.options == ReviewOptions(first=date(2026, 5, 1), last=date(2026, 5, 31))
    assert pill(view, "Other time").isChecked()


@pytest.mark.parametrize("wrong", ["soon", "2026-13-01", "2020-01-01"])
def test_a_day_that_is_none_is_told(view: ReviewView, qtbot: QtBot, wrong: str) -> None:
    press(qtbot, pill(view, "Other time"))
    period = view.panel.choose.period
    period.last.selectAll()
    qtbot.keyClicks(period.last, wrong)
    qtbot.keyClick(period.last, Qt.Key.Key_Return)
    assert period.problem.isVisible() and period.problem.text()
    assert view.draft.options == year_options(2026)


def test_all_the_time_with_one_contact(view: ReviewView, book: Book) -> None:
    bo = uid(book, "Bo Lund")
    view.show_target(bo)
    assert view.draft.options.only == {bo}
    assert view.draft.options.first == date(2025, 6, 1)
    assert [chip.accessibleName() for chip in view.panel.choose.period.whom.chips()] == ["Bo Lund"]


def test_all_the_time_with_a_tag(view: ReviewView, book: Book, qtbot: QtBot) -> None:
    assert not view.panel.choose.period.tags.isVisible()
    entry = book.entries.blank(datetime(2024, 2, 3, 10, tzinfo=UTC))
    view._context.session.write(lambda book: book.entries.save(replace(entry, tags=("boats",))))
    tags = view.panel.choose.period.tags
    qtbot.waitUntil(tags.isVisible)
    qtbot.keyClicks(tags.field, "boa")
    qtbot.keyClick(tags.field, Qt.Key.Key_Return)
    assert view.draft.options == year_options(2026).but(tags=frozenset({"boats"}))
    press(qtbot, pill(view, "All time"))
    day = date(2024, 2, 3)
    assert view.draft.options == ReviewOptions(first=day, last=day, tags=frozenset({"boats"}))
    assert pill(view, "All time").isChecked()
    assert view.panel.choose.not_whole.isVisible()
    press(qtbot, tags.chips()[0])
    assert view.draft.options.tags == frozenset()


def test_a_draft_that_was_brought_is_shown(view: ReviewView, book: Book, tmp_path: Path) -> None:
    file = tmp_path / "book.json"
    draft = {"first": "2026-01-01", "last": "2026-12-31", "title": "Elsewhere", "paper": "A5"}
    file.write_text(json.dumps({"kithbook": 1, "reviews": [draft]}))
    plan = book.exchange.plan(book.exchange.read(file))
    view._context.session.write(lambda book: book.exchange.bring(plan)[0])
    assert view.draft.options.title == "Elsewhere"


def test_a_contact_without_entries_has_no_review(book: Book) -> None:
    with pytest.raises(UserError, match="no entry"):
        book.reviews.options_with(uid(book, "Anders Moe"))


def test_names_are_looked_through_and_one_click_goes_on(
    view: ReviewView, qtbot: QtBot, book: Book, files: Answers
) -> None:
    view.panel.choose.chapters.box("entries").click()
    press(qtbot, view.panel.foot.html)
    assert [row.key for row in view.panel.check.rows] == [
        uid(book, "Ana Reis"),
        uid(book, "Bo Lund"),
        "Blue Harbour",
    ]
    press(qtbot, button(view, "Initials for Ana Reis"))
    press(qtbot, button(view, "Leave out Bo Lund"))
    press(qtbot, button(view, "Leave out Blue Harbour"))
    assert [row.key for row in view.panel.check.rows] == [uid(book, "Ana Reis")]
    press(qtbot, view.panel.foot.go_on)
    assert files.names == ["Kithbook 2026.html"]
    written = files.path.read_text(encoding="utf-8")
    assert "A. R." in written
    for word in ("Reis", "Lund", "Harbour"):
        assert word not in written
    assert view.panel.foot.said() == f"Written to {files.path}"


@pytest.mark.parametrize("form", ["json", "csv"])
def test_the_figures_alone_are_written(
    form: str, view: ReviewView, qtbot: QtBot, files: Answers, tmp_path: Path
) -> None:
    files.path = tmp_path / f"figures.{form}"
    press(qtbot, getattr(view.panel.foot, form))
    press(qtbot, view.panel.foot.go_on)
    assert files.names == [f"Kithbook 2026.{form}"]
    assert "2026-05" in files.path.read_text(encoding="utf-8")


def test_all_names_can_be_put_back(view: ReviewView, qtbot: QtBot) -> None:
    press(qtbot, pill(view, "Names"))
    listed = len(view.panel.check.rows)
    press(qtbot, button(view, "Leave out Ana Reis"))
    assert not view.panel.check.rows
    press(qtbot, view.panel.check.restore)
    assert len(view.panel.check.rows) == listed > 1
    assert not view.draft.options.excluded


def test_nothing_is_written_where_no_file_is_named(
    view: ReviewView, qtbot: QtBot, files: Answers
) -> None:
    files.path = None
    press(qtbot, view.panel.foot.pdf)
    press(qtbot, view.panel.foot.go_on)
    assert files.names == ["Kithbook 2026.pdf"]
    assert view.panel.foot.go_on.isVisible() and view.panel.foot.go_on.isEnabled()


def test_a_folder_that_is_not_there_is_told(view: ReviewView, qtbot: QtBot, files: Answers) -> None:
    files.path = files.path / "nowhere" / "year.pdf"
    press(qtbot, view.panel.foot.pdf)
    with qtbot.waitSignal(view._context.session.problem) as told:
        press(qtbot, view.panel.foot.go_on)
    assert "does not exist" in told.args[0]
    assert view.panel.foot.go_on.isVisible() and view.panel.foot.go_on.isEnabled()


def test_back_leads_back(view: ReviewView, qtbot: QtBot) -> None:
    press(qtbot, view.panel.foot.markdown)
    press(qtbot, view.panel.foot.back)
    assert pill(view, "Choose").isChecked()
    assert view.panel.foot.markdown.isVisible()


def test_the_place_stays_when_a_choice_changes_the_pages(view: ReviewView, qtbot: QtBot) -> None:
    bar = view.pages.verticalScrollBar()
    bar.setValue(700)
    with qtbot.waitSignal(view.preview.drawn):
        press(qtbot, pill(view, "Initials"))
    assert bar.value() == 700


def test_notes_come_in_only_where_they_are_asked_for(view: ReviewView) -> None:
    assert not view.draft.options.private_notes and not view.draft.options.closing_notes
    view.panel.choose.private_notes.click()
    view.panel.choose.closing_notes.click()
    assert view.draft.options.private_notes and view.draft.options.closing_notes


def test_a_new_entry_is_in_the_pages_when_the_view_is_seen_again(
    view: ReviewView, qtbot: QtBot, book: Book
) -> None:
    view.hide()
    contact = book.contacts.get(uid(book, "Ana Reis"))
    blank = book.entries.blank(datetime_of("2026-10-01"))
    view._context.session.write(
        lambda opened: opened.entries.save(replace(blank, contacts=(contact.uid,)))
    )
    with qtbot.waitSignal(view.preview.drawn):
        view.show()


def datetime_of(day: str):
    from datetime import datetime

    return datetime.fromisoformat(f"{day}T10:00:00+00:00")


def test_every_control_has_a_name_and_room_for_a_finger(view: ReviewView, qtbot: QtBot) -> None:
    for caption in ("Write", "Names", "Choose"):
        press(qtbot, pill(view, caption))
        for control in view.findChildren(QAbstractButton):
            if control.isVisible():
                assert control.accessibleName(), control
                assert control.height() >= 24, control.accessibleName()


def test_tab_leads_through_the_words_and_out(view: ReviewView, qtbot: QtBot) -> None:
    press(qtbot, pill(view, "Write"))
    words = view.panel.words
    words.title.edit.setFocus()
    qtbot.keyClick(words.title.edit, Qt.Key.Key_Tab)
    assert words.sentence.edit.hasFocus()
    assert view.draft.options.chapters == USUAL_CHAPTERS
