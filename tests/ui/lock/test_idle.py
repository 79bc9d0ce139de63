"""A window that is left alone is noticed; one in use never is."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from ui.lock.idle import IdleWatch


def test_it_tells_once_nobody_used_the_window(qtbot: QtBot) -> None:
    window = QLineEdit()
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
    watch = IdleWatch(window, minute_ms=150)
    told: list[int] = []
    watch.left_alone.connect(lambda: told.append(1))
    watch.wait_minutes(1)
    for _ in range(30):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
        QTest.qWait(10)
    assert (told, window.text()) == ([], 30 * "a")
    qtbot.waitUntil(lambda: told == [1])
    watch.wait_minutes(1)
    watch.wait_minutes(0)
    QTest.qWait(200)
    assert told == [1]
