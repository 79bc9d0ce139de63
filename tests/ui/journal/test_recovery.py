from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.book import Book
from app.clock import Clock
from app.model.entry import Entry
from tests.ui.journal.conftest import NOW
from ui.journal.bin_dialog import BinDialog
from ui.journal.side_by_side import changed_spans
from ui.journal.versions_dialog import VersionsDialog
from ui.journal.view import JournalView
from ui.widgets.button import Button

MakeView = Callable[[], JournalView]


def write(book: Book, title: str) -> Entry:
    entry = replace(book.entries.blank(NOW - timedelta(days=1)), title=title)
    book.entries.save(entry)
    return entry


def dialog_of(view: QWidget, kind: type[QWidget]) -> QWidget:
    return view.findChildren(kind)[-1]


def test_words_that_differ_are_found() -> None:
    then, now = "We walked far.\nHome.", "We walked back.\nHome.\nTea"
    gone, come = changed_spans(then, now)
    assert [then[start:end] for start, end in gone] == ["far"]
    assert [now[start:end].strip() for start, end in come] == ["back", "Tea"]


some_text = st.lists(st.sampled_from(["we", "walked", "😀", "\n", " ", ". "]), max_size=12).map(
    "".join
)


@given(some_text, some_text)
def test_without_what_differs_two_texts_are_one(then: str, now: str) -> None:
    gone, come = changed_spans(then, now)
    assert without(then, gone) == without(now, come)


def without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text


def test_a_version_is_compared_and_brought_back(book: Book, make_view: MakeView) -> None:
    entry = write(book, "As it was")
    later = Clock(lambda: datetime(2026, 11, 24, 12, tzinfo=UTC), lambda: "UTC")
    afterwards = replace(book.entries, clock=later)
    afterwards.save(replace(entry, title="As it is"))
    view = make_view()
    view.editor.versions_asked.emit()
    dialog = dialog_of(view, VersionsDialog)
    assert isinstance(dialog, VersionsDialog)
    assert dialog.compared.then.toPlainText().startswith("As it was")
    assert dialog.compared.now.toPlainText().startswith("As it is")
    QTest.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)
    assert view.editor.title.text() == "As it was"
    view.flush()
    assert book.entries.get(entry.uid).title == "As it was"


def test_an_entry_without_versions_says_so(book: Book, make_view: MakeView) -> None:
    write(book, "New")
    view = make_view()
    view.editor.versions_asked.emit()
    dialog = dialog_of(view, VersionsDialog)
    assert isinstance(dialog, VersionsDialog) and not dialog.restore.isVisible()
    dialog.close()


def test_a_deleted_entry_is_brought_back_from_the_bin(book: Book, make_view: MakeView) -> None:
    entry = write(book, "Gone")
    view = make_view()
    view.editor.delete_asked.emit()
    assert [one.title for one in book.entries.binned()] == ["Gone"]
    view.editor.bin_asked.emit()
    dialog = dialog_of(view, BinDialog)
    button = next(one for one in dialog.findChildren(Button))
    assert button.accessibleName() == "Bring back: Gone"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert book.entries.get(entry.uid).title == "Gone"
    assert book.entries.binned() == ()


def test_a_question_begins_a_section(book: Book, make_view: MakeView) -> None:
    entry = write(book, "Tea")
    view = make_view()
    view.editor.body.begin_section("What did you not dare to ask?")
    QTest.keyClicks(view.editor.body, "Why")
    view.flush()
    assert book.entries.get(entry.uid).body == "## What did you not dare to ask?\nWhy"


def test_the_time_before_stands_beside_a_new_entry(book: Book, make_view: MakeView) -> None:
    ana = replace(book.contacts.blank("Ana Lima"), note="Allergic to walnuts")
    book.contacts.save(ana)
    promise = book.entries.blank_promise("Send the map")
    before = replace(write(book, "Harbour"), contacts=(ana.uid,), promises=(promise,))
    book.entries.save(before)
    view = make_view()
    view.new_entry([ana.uid])
    said = [
        label.text() for label in view.panel.since.findChildren(QWidget) if hasattr(label, "text")
    ]
    assert {"Harbour", "You: Send the map", "Allergic to walnuts"} <= set(said)
    view.panel.since.open_asked.emit(before.uid)
    assert view.editor.title.text() == "Harbour"
