from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.contacts.conftest import Find
from ui.contacts.contact_model import PHOTO
from ui.contacts.photo.reading import photo_of
from ui.contacts.view import ContactsView
from ui.context import Context


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """Return a wide picture, red at the left and blue elsewhere, that says where it was taken."""
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    image.fill(QColor("blue"))
    for x in range(300):
        for y in range(0, 800, 1):
            image.setPixelColor(x, y, QColor("red"))
    image.setText("Location", "canary street 7")
    path = tmp_path / "in.png"
    image.save(str(path))
    return path


def test_a_dropped_picture_is_cut_square_and_keeps_nothing_but_pixels(
    view: ContactsView, find: Find, picture: Path, qtbot: QtBot
) -> None:
    view.page.header.avatar.dropped.emit(picture)
    dialog = view.page.photos.dialog
    assert dialog is not None
    for _ in range(40):
        QTest.keyClick(dialog.view, Qt.Key.Key_Left)
    QTest.mouseClick(dialog.keep_button, Qt.MouseButton.LeftButton)
    photo = find("Ana Reis").photo
    assert photo is not None and b"canary" not in photo.data
    image = QImage.fromData(photo.data)
    assert (image.width(), image.height()) == (512, 512)
    assert image.pixelColor(5, 256).red() > 200
    qtbot.waitUntil(lambda: view.panel.model.index(0).data(PHOTO) is not None)


def test_a_small_picture_is_not_blown_up(qapp: object) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    assert QImage.fromData(photo_of(image, QRect(5, 0, 30, 30)).data).width() == 30


def test_what_is_no_picture_is_said(
    view: ContactsView, context: Context, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "words.txt"
    path.write_text("not a picture", encoding="utf-8")
    with qtbot.waitSignal(context.session.problem) as said:
        view.page.header.avatar.dropped.emit(path)
    assert "words.txt" in said.args[0]


def test_a_photo_is_removed_and_comes_back(
    view: ContactsView, find: Find, picture: Path, context: Context
) -> None:
    view.page.header.avatar.dropped.emit(picture)
    QTest.mouseClick(view.page.photos.dialog.keep_button, Qt.MouseButton.LeftButton)
    view.page.remove_photo()
    assert find("Ana Reis").photo is None
    context.session.undo()
    assert find("Ana Reis").photo is not None
