"""A contact is made and every field of it written by keys alone, and the export has it all."""

import base64
import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.contacts.conftest import NOW, Find, book, context, find, view
from ui.choose_file import FileChooser
from ui.contacts.view import ContactsView
from ui.context import Context

__all__ = ["book", "context", "find", "view"]
KEY = Qt.Key
_MOST_TABS = 90

TEXTS = {
    "Nickname": "Nory",
    "Pronouns": "she/her",
    "Sorts as": "Hadid, Noor al",
    "Field": "Civic law",
    "Organisation": "City ombuds office",
    "Role": "Clerk",
    "Place": "Porto",
    "Tags": "thursday table, sea",
    "Interests": "maps, chess",
    "Known since": "2024-05",
    "How we met": "on a boat",
    "Met through": "Ana Reis",
    "Rhythm, in days": "21",
}


class Typist:
    """Whoever has nothing but keys: what is pressed goes to what has the focus."""

    def press(self, key: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.place(), key)

    def write(self, text: str) -> None:
        QTest.keyClicks(self.place(), text)

    def place(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def go_to(self, name: str) -> None:
        """Press Tab until something of that name has the focus."""
        for _ in range(_MOST_TABS):
            if self.place().accessibleName() == name:
                return
            self.press(KEY.Key_Tab)
        pytest.fail(f"Tab does not lead to {name}")

    def fill(self, name: str, text: str) -> None:
        self.go_to(name)
        self.write(text)
        self.press(KEY.Key_Return)

    def add_row(self, button: str, *texts: str) -> None:
        """Add a row, leave its kind as it is, and fill what stands in it from the first on."""
        self.go_to(button)
        self.press(KEY.Key_Space)
        if self.place().accessibleName() in ("Value", "Date"):
            QTest.keyClick(self.place(), KEY.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        for text in texts:
            self.write(text)
            self.press(KEY.Key_Tab)


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    path = tmp_path / "noor.png"
    image.save(str(path))
    return path


@pytest.fixture
def typist(view: ContactsView) -> Typist:
    view.panel.list.setFocus()
    return Typist()


def exported(book: Book, tmp_path: Path) -> dict[str, dict[str, object]]:
    path = tmp_path / "book.json"
    book.exchange.export(path, "json")
    contacts = json.loads(path.read_text(encoding="utf-8"))["contacts"]
    return {one["name"]: one for one in contacts}


def test_every_field_is_written_by_keys_alone(
    view: ContactsView,
    book: Book,
    context: Context,
    find: Find,
    typist: Typist,
    picture: Path,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(FileChooser, "open_file", lambda *_: picture)
    typist.go_to("New contact")
    typist.press(KEY.Key_Space)
    typist.fill("Name or handle", "Noor al-Hadid")
    qtbot.waitUntil(lambda: view.edit.title.text() == "Edit Noor al-Hadid")
    qtbot.wait(50)
    typist.go_to("Name")
    typist.press(KEY.Key_Right)
    for name, text in TEXTS.items():
        typist.fill(name, text)
    # Without a window manager the list of names stays the window in front.
    view.activateWindow()
    typist.go_to("Proximity, 1 far to 5 next door")
    typist.write("4")
    typist.go_to("Prestige, how eminent to you")
    typist.write("2")
    typist.go_to("Active")
    typist.press(KEY.Key_Right, 2)
    typist.fill("Closing note", "It was good")
    typist.add_row("Add a channel", "work", "noor@example.org")
    typist.add_row("Add a date", "", "--04-12")
    typist.add_row("Add a field", "Shoe size", "41")
    typist.add_row("Add a check-in", "2026-01-31", "5")
    typist.go_to("Done")
    typist.press(KEY.Key_Space)
    assert view.page.isVisible()
    qtbot.wait(50)
    typist.go_to("Remember")
    typist.write("Two kids")
    typist.go_to("Add a tie")
    typist.press(KEY.Key_Space)
    typist.write("Bo")
    typist.press(KEY.Key_Return)
    typist.write("mentor")
    typist.press(KEY.Key_Tab)
    typist.write("since school")
    typist.press(KEY.Key_Return)
    view.page.header.edit_button.setFocus()
    typist.go_to("Photo of Noor al-Hadid")
    typist.press(KEY.Key_Return)
    qtbot.waitUntil(lambda: view.page.photos.dialog is not None)
    QTest.keyClick(view.page.photos.dialog.keep_button, KEY.Key_Return)

    contacts = exported(book, tmp_path)
    noor, bo = contacts["Noor al-Hadid"], contacts["Bo Lund"]
    photo = noor.pop("photo")
    assert QImage.fromData(base64.b64decode(photo["base64"])).width() == 64
    low, high = sorted((noor["uid"], bo["uid"]))
    kind = "mentor" if low == noor["uid"] else "mentee"
    tie = {"with": high, "kind": kind, "note": "since school"}
    assert next(one for one in (noor, bo) if one["uid"] == low)["ties"] == [tie]
    noor.pop("ties", None)
    assert noor == {
        "uid": noor["uid"],
        "name": "Noor al-Hadid",
        "name_kind": "handle",
        "sort_name": "Hadid, Noor al",
        "nickname": "Nory",
        "pronouns": "she/her",
        "organisation": "City ombuds office",
        "role": "Clerk",
        "field": "Civic law",
        "place": "Porto",
        "proximity": 4,
        "prestige": 2,
        "known_since": "2024-05",
        "met_how": "on a boat",
        "met_through": find("Ana Reis").uid,
        "standing": "let go",
        "standing_since": NOW.date().isoformat(),
        "closing_note": "It was good",
        "rhythm_days": 21,
        "tags": ["sea", "thursday table"],
        "interests": ["chess", "maps"],
        "note": "Two kids",
        "channels": [{"kind": "email", "label": "work", "value": "noor@example.org"}],
        "dates": [{"kind": "birthday", "date": "--04-12"}],
        "custom": {"Shoe size": "41"},
        "check_ins": [{"on": "2026-01-31", "closeness": 5}],
        "created_at": noor["created_at"],
        "updated_at": noor["updated_at"],
    }
