from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractScrollArea

from ui.views import VIEWS


def test_dark_and_large_while_everything_is_open(full):
    for kind in VIEWS:
        view = full.go(kind.key)
        full.rests()
        if kind.key == "contacts":
            full.until(lambda view=view: view.page.trend.chart is not None)
    full.choose_from_more("Dark")
    full.until(lambda: full.program.theme.theme.name == "dark")
    for _ in range(5):
        full.keys("Ctrl++")
    assert full.program.theme.theme.zoom == 1.5
    for kind in VIEWS:
        full.go(kind.key)
        full.rests()
        picture = full.program.window.grab().toImage()
        edge = picture.pixelColor(picture.width() - 3, 3)
        assert edge.lightness() < 60
    full.keys("Ctrl+0")
    assert full.program.theme.theme.zoom == 1.0


def test_the_look_is_kept_for_the_next_start(start):
    person = start()
    person.choose_from_more("Dark")
    person.keys("Ctrl++")
    person.program.window.close()
    theme = start().program.theme.theme
    assert (theme.name, theme.zoom) == ("dark", 1.1)


def test_twice_the_size_fits_into_the_same_window(full):
    full.program.window.resize(1360, 860)
    for _ in range(10):
        full.keys("Ctrl++")
    for kind in VIEWS:
        full.go(kind.key)
        full.rests()
        assert scrolls_sideways(full.program.window) == []
    full.go("contacts")
    full.press("Edit")
    full.rests()
    assert scrolls_sideways(full.program.window) == []
    assert full.program.window.size().toTuple() == (1360, 860)
    full.press("New entry")
    assert full.view("journal").draft is not None
    full.keys("Ctrl+0")
    full.until(lambda: full.sees("Only on this computer"))


def test_a_window_that_was_larger_than_the_screen_comes_back_within_it(start):
    window = start().program.window
    window.resize(1500, 990)
    window.close()
    person = start()
    person.program.window.hide()
    person.program.show(within=QSize(1366, 768))
    assert person.program.window.size().toTuple() == (1366, 768)


def scrolls_sideways(window):
    areas = [one for one in window.findChildren(QAbstractScrollArea) if one.isVisible()]
    bars = {one.metaObject().className(): one.horizontalScrollBar() for one in areas}
    return [name for name, bar in bars.items() if bar.isVisible() and bar.maximum()]
