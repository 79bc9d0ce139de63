from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QScrollArea, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.insights.contact_events import ContactEvent
from tests.ui.charts.conftest import NOW, hover, six
from ui.charts.parts.save_picture import picture_of, write_picture
from ui.charts.trend.trend_panel import TrendPanel
from ui.choose_file import FileChooser
from ui.context import Context
from ui.theme import load_theme
from ui.widgets.pills import Pill

MakePanel = Callable[..., TrendPanel]
MONTHLY = [(30.0 * month, 1 + month % 5) for month in range(24)]


@pytest.fixture
def panel(make_panel: MakePanel) -> TrendPanel:
    return make_panel(depth=MONTHLY, growth=MONTHLY[:10], gave=MONTHLY[:4])


def test_the_scale_is_always_whole(panel: TrendPanel, make_panel: MakePanel) -> None:
    for shown in (panel, make_panel(depth=[(5, 3), (3, 3), (1, 3)])):
        assert shown.chart is not None
        low, high = shown.chart.getViewBox().viewRange()[1]
        assert low < 1 and high > 5 and high - low < 5.5


def test_digits_switch_ratings_and_the_last_stays(panel: TrendPanel) -> None:
    assert panel.legend.shown == {"depth", "growth", "relatability", "safety"}
    QTest.keyClick(panel, Qt.Key.Key_2)
    assert panel.legend.shown == {"depth", "relatability", "safety"}
    QTest.keyClick(panel, Qt.Key.Key_5)
    assert panel.legend.first == "gave"
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5):
        QTest.keyClick(panel, key)
    assert panel.legend.shown == {"gave"}


def test_the_legend_is_pressed_as_the_digits_are(panel: TrendPanel) -> None:
    item = panel.legend.item("safety")
    QTest.mouseClick(item, Qt.MouseButton.LeftButton)
    assert "safety" not in panel.legend.shown
    assert not item.isChecked()


def test_no_menu_of_the_drawing_library_shows(panel: TrendPanel) -> None:
    assert panel.chart is not None
    assert [menu for menu in panel.chart.findChildren(QMenu) if menu.isVisible()] == []
    QTest.mouseClick(panel.chart.viewport(), Qt.MouseButton.RightButton)
    assert [menu for menu in panel.chart.findChildren(QMenu) if menu.isVisible()] == []


def pill(panel: TrendPanel, key: str) -> Pill:
    return next(one for one in panel.ranges.findChildren(Pill) if one.key == key)


def test_ranges_end_today(panel: TrendPanel, qtbot: QtBot) -> None:
    chart = panel.chart
    assert chart is not None
    first, last = chart.shown_range()
    with qtbot.waitSignal(chart.range_changed):
        QTest.mouseClick(pill(panel, "half year"), Qt.MouseButton.LeftButton)
    tonight = (NOW.date() - date(1970, 1, 1)).days + 1
    assert chart.shown_range()[0] == pytest.approx(tonight - 183)
    assert tonight < chart.shown_range()[1] < tonight + 5
    assert last - first > 690


def test_nine_shows_ninety_days(panel: TrendPanel) -> None:
    assert panel.chart is not None
    QTest.keyClick(panel, Qt.Key.Key_9)
    first, last = panel.chart.shown_range()
    assert last - first == pytest.approx(90, abs=2)
    assert panel.ranges.chosen_key() == "quarter"


def test_the_axes_stay_where_they_are_while_points_come(panel: TrendPanel) -> None:
    chart = panel.chart
    assert chart is not None
    more = six(depth=[*MONTHLY, (0.2, 5)])
    QTest.mouseClick(pill(panel, "year"), Qt.MouseButton.LeftButton)
    year = chart.shown_range()
    panel.show_trends(more, are_same=True)
    assert chart.shown_range() == year and panel.ranges.chosen_key() == "year"
    QTest.keyClick(chart, Qt.Key.Key_Left)
    by_hand = chart.shown_range()
    panel.show_trends(more, are_same=True)
    assert chart.shown_range() == by_hand and panel.ranges.chosen_key() is None
    panel.show_trends(more)
    assert panel.ranges.chosen_key() == "all"


def wheel(chart: QWidget, notches: int) -> bool:
    """Turn the wheel over the middle; tell whether the chart took it."""
    viewport = chart.viewport()
    middle = QPointF(viewport.rect().center())
    event = QWheelEvent(
        middle,
        viewport.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, event)
    return event.isAccepted()


def test_the_wheel_zooms_and_leaves_the_page_its_own(panel: TrendPanel) -> None:
    chart = panel.chart
    assert chart is not None
    whole, scale = chart.shown_range(), chart.getViewBox().viewRange()[1]
    assert not wheel(chart, -1) and chart.shown_range() == whole
    assert wheel(chart, 2)
    first, last = chart.shown_range()
    assert whole[0] < first < last < whole[1]
    assert wheel(chart, -1)
    assert chart.getViewBox().viewRange()[1] == scale


def test_the_wheel_goes_back_up_the_page_first(panel: TrendPanel, qtbot: QtBot) -> None:
    chart, area, page = panel.chart, QScrollArea(), QWidget()
    assert chart is not None
    qtbot.addWidget(area)
    page.setFixedSize(800, 1200)
    panel.setParent(page)
    area.setWidget(page)
    area.resize(820, 400)
    with qtbot.waitExposed(area):
        area.show()
    panel.show()
    whole = chart.shown_range()
    area.verticalScrollBar().setValue(60)
    assert not wheel(chart, 1) and chart.shown_range() == whole
    area.verticalScrollBar().setValue(0)
    assert wheel(chart, 1) and chart.shown_range() != whole
    area.verticalScrollBar().setValue(60)
    assert wheel(chart, -1) and chart.shown_range() == whole
    page.hide()
    panel.setParent(None)


def test_a_drag_zooms_to_what_was_under_it(panel: TrendPanel) -> None:
    chart = panel.chart
    assert chart is not None
    begin, end = (chart.place_of("depth", index).toPoint() for index in (5, 15))
    view = chart.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    for at in (begin + QPoint(30, 0), end):
        move = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            view.mapToGlobal(QPointF(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(view, move)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    first, last = chart.shown_range()
    assert last - first == pytest.approx(300, abs=8)


def test_arrows_move_in_time_alone(panel: TrendPanel) -> None:
    chart = panel.chart
    assert chart is not None
    whole, scale = chart.shown_range(), chart.getViewBox().viewRange()[1]
    QTest.keyClick(chart, Qt.Key.Key_Up)
    first, last = chart.shown_range()
    assert last - first < whole[1] - whole[0]
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.shown_range()[0] < first
    QTest.keyClick(chart, Qt.Key.Key_Home)
    assert chart.shown_range() == pytest.approx(whole)
    QTest.keyClick(chart, Qt.Key.Key_Down)
    assert chart.shown_range() == pytest.approx(whole)
    assert chart.getViewBox().viewRange()[1] == scale


def test_a_press_on_a_point_asks_for_its_entry(panel: TrendPanel, qtbot: QtBot) -> None:
    chart = panel.chart
    assert chart is not None
    place = chart.place_of("depth", 0).toPoint()
    with qtbot.waitSignal(panel.entry_asked) as asked:
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["uid-0"]


def test_a_press_beside_all_points_asks_for_nothing(panel: TrendPanel, qtbot: QtBot) -> None:
    chart = panel.chart
    assert chart is not None
    place = chart.place_of("depth", 0).toPoint() + QPoint(0, -20)
    with qtbot.assertNotEmitted(panel.entry_asked):
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_pointer_over_a_point_says_what_it_is(panel: TrendPanel, qtbot: QtBot) -> None:
    chart = panel.chart
    assert chart is not None
    QTest.mouseMove(chart.viewport(), chart.place_of("depth", 3).toPoint())
    qtbot.waitUntil(lambda: "No 3" in QToolTip.text())
    assert chart.cursor().shape() == Qt.CursorShape.PointingHandCursor
    viewport = chart.viewport()
    place = chart.place_of("depth", 3).toPoint()
    resting = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
    QApplication.sendEvent(viewport, resting)
    assert resting.isAccepted()  # otherwise the scene took it, and its silence hides what is said
    QToolTip.hideText()


def test_points_of_one_day_stand_beside_each_other(make_panel: MakePanel) -> None:
    panel = make_panel(depth=[(10, 4), (10, 4), (10, 4), (90, 2)])
    chart = panel.chart
    assert chart is not None
    places = [chart.place_of("depth", index) for index in (1, 2, 3)]
    assert len({round(place.x()) for place in places}) == 3
    assert len({place.y() for place in places}) == 1


EARLY = [(700.0 + 10 * step, 4) for step in range(6)]
LATE = [(10.0 * step, 2) for step in range(6)]


def test_quiet_is_marked_and_not_drawn_over(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(depth=EARLY + LATE)
    chart = panel.chart
    assert chart is not None
    [(begin, end)] = chart.quiet_stretches()
    assert end - begin == pytest.approx(650)
    assert chart.words_in_gaps() == ["no entries"] and "no ratings" in panel.key.captions()
    middle = chart.viewport().rect().center()
    assert hover(panel, middle, qtbot) == "No entries between 24 Dec 2024 and 5 Oct 2026"
    at = NOW - timedelta(days=300)
    chart.show_events([ContactEvent(at.date(), "met", "Harbour walk", at, "walk")])
    assert chart.words_in_gaps() == ["Depth not rated"]
    assert hover(panel, middle, qtbot).startswith("Depth not rated between")
    assert make_panel(depth=MONTHLY).chart.quiet_stretches() == []
    rated_otherwise = make_panel(depth=EARLY + LATE, safety=MONTHLY).chart
    assert rated_otherwise.words_in_gaps() == ["Depth not rated"]


def test_few_ratings_say_what_is_missing(make_panel: MakePanel) -> None:
    assert make_panel(depth=[(3, 4)]).missing.text() == "Two more ratings and a line can be drawn."
    assert make_panel(depth=MONTHLY).missing.isHidden()


def test_t_shows_a_table_and_leads_back(panel: TrendPanel, qtbot: QtBot) -> None:
    QTest.keyClick(panel, Qt.Key.Key_T)
    assert panel.table.isVisible()
    rows = panel.table.model()
    assert rows.rowCount() == 34
    assert rows.index(0, 0).data() == "24 Nov 2026"
    QTest.keyClick(panel.table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(panel.entry_asked) as asked:
        QTest.keyClick(panel.table, Qt.Key.Key_Return)
    assert asked.args == ["uid-0"]
    QTest.keyClick(panel.table, Qt.Key.Key_T)
    assert panel.chart is not None and panel.chart.isVisible()


def test_the_chart_is_one_sentence_to_who_cannot_see_it(panel: TrendPanel) -> None:
    assert panel.chart is not None
    assert panel.chart.accessibleName() == "Trend chart"
    assert panel.chart.accessibleDescription().startswith("Depth: 24 ratings from")


def test_the_picture_is_twice_as_large(panel: TrendPanel) -> None:
    picture = picture_of(panel)
    assert picture.size() == panel.size() * 2


def test_a_drawing_has_no_pixels(panel: TrendPanel, tmp_path: Path) -> None:
    assert write_picture(panel, str(tmp_path / "chart.svg"))
    drawing = (tmp_path / "chart.svg").read_text("utf-8")
    assert "<image" not in drawing and drawing.count("<path") > 30
    assert "How it moves" in drawing
    assert panel.more.isVisible()


class Chosen(FileChooser):
    """Answers with a path, as a person would."""

    def __init__(self, path: Path | None) -> None:
        self.path = path

    def save_file(self, over: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
        return self.path


@pytest.mark.parametrize(("name", "kind"), [("a.png", b"PNG"), ("a.svg", b"<?xml")])
def test_the_menu_saves_where_one_chooses(
    panel: TrendPanel, tmp_path: Path, name: str, kind: bytes
) -> None:
    object.__setattr__(panel._context, "files", Chosen(tmp_path / name))
    panel.menu.picture_asked.emit()
    [written] = tmp_path.glob("a.*")
    assert kind in written.read_bytes()[:8]


@pytest.mark.parametrize("name", ["a.png", "a.svg"])
def test_a_picture_that_cannot_be_written_is_said(
    panel: TrendPanel, tmp_path: Path, qtbot: QtBot, name: str
) -> None:
    object.__setattr__(panel._context, "files", Chosen(tmp_path / "nowhere" / name))
    with qtbot.waitSignal(panel._context.session.problem) as said:
        panel.menu.picture_asked.emit()
    assert said.args == [f"{name} could not be written."]


def test_the_table_is_copied_as_a_table(panel: TrendPanel) -> None:
    panel.copy_table()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["Date", "Rating", "Value", "Entry"]
    assert len(lines) == 35


def test_events_are_marked_named_and_switched(panel: TrendPanel, qtbot: QtBot) -> None:
    assert panel.chart is not None
    at = NOW - timedelta(days=200)
    panel.show_events(
        [
            ContactEvent(at.date(), "met", "Harbour walk", at, "walk"),
            ContactEvent(at.date(), "promise kept", "Send the notebook"),
        ]
    )
    said = ("8 May 2026 · Entry\nHarbour walk", "8 May 2026 · Promise kept\nSend the notebook")
    for index, expected in enumerate(said):
        place = panel.chart.place_of_event(index).toPoint()
        assert hover(panel, place, qtbot) == expected
    place = panel.chart.place_of_event(0).toPoint()
    with qtbot.waitSignal(panel.entry_asked) as asked:
        QTest.mouseClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["walk"]
    assert panel.key.captions()[-2:] == ["entry", "promise kept"]
    QTest.keyClick(panel, Qt.Key.Key_7)
    assert not panel.menu.events.isChecked()
    assert "entry" not in panel.key.captions()
    with qtbot.assertNotEmitted(panel.entry_asked):
        QTest.mouseClick(panel.chart.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_events_without_room_stand_for_each_other_until_one_zooms_in(
    panel: TrendPanel, qtbot: QtBot
) -> None:
    chart = panel.chart
    assert chart is not None
    days = [NOW.date() - timedelta(days=ago) for ago in (500, 499, 30)]
    panel.show_events([ContactEvent(day, "check-in", "4") for day in days])
    first, second, last = (chart.place_of_event(index) for index in range(3))
    assert first == second != last
    assert hover(panel, first.toPoint(), qtbot).count("Closeness") == 2
    middle = chart.getViewBox().mapSceneToView(chart.mapToScene(first.toPoint())).x()
    chart.show_range(middle - 5, middle + 5)
    apart = chart.place_of_event(1).x() - chart.place_of_event(0).x()
    assert apart > 20


def test_a_point_says_what_else_was_rated(make_panel: MakePanel, qtbot: QtBot) -> None:
    panel = make_panel(depth=MONTHLY, safety=MONTHLY)
    assert panel.chart is not None
    said = hover(panel, panel.chart.place_of("depth", 20).toPoint(), qtbot)
    assert said == "26 Aug 2026 · Depth 4\nNo 20\nSafety 4"


def test_escape_shows_all_again(panel: TrendPanel) -> None:
    chart = panel.chart
    assert chart is not None
    whole = chart.shown_range()
    QTest.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.shown_range() != whole
    QTest.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.shown_range() == whole


def test_the_key_explains_what_is_there_to_be_seen(make_panel: MakePanel) -> None:
    line, band = "mean, newer ratings count more", "80 % certain"
    one_day = [(1 + place / 200, 2 + place % 3) for place in range(9)]
    cases = (([(9, 4), (3, 2)], []), (one_day, [line]), (MONTHLY, [line, band]))
    for rated, said in cases:
        panel = make_panel(depth=rated)
        assert panel.key.captions() == said
    QTest.keyClick(panel, Qt.Key.Key_T)
    assert not panel.key.isVisible()


def test_the_same_trends_shown_again_are_drawn_again(panel: TrendPanel) -> None:
    assert panel.chart is not None
    before = panel.chart.grab().toImage()
    panel.show_trends(six(depth=MONTHLY, growth=MONTHLY[:10], gave=MONTHLY[:4]))
    assert panel.chart.grab().toImage() == before


def test_nothing_stays_of_trends_shown_before(panel: TrendPanel, make_panel: MakePanel) -> None:
    assert panel.chart is not None
    for trends in (six(depth=[(9, 4), (3, 2)], safety=[(3, 5)]), six()):
        panel.show_trends(trends)
        fresh = make_panel()
        fresh.show_trends(trends)
        assert panel.chart.grab().toImage() == fresh.chart.grab().toImage()
    panel.chart.show_trends({"growth": six(growth=MONTHLY)["growth"]}, NOW.date())
    fresh.chart.show_trends({"growth": six(growth=MONTHLY)["growth"]}, NOW.date())
    assert panel.chart.grab().toImage() == fresh.chart.grab().toImage()


def test_the_look_follows_the_theme_at_once(panel: TrendPanel, context: Context) -> None:
    assert panel.chart is not None
    light = panel.chart.grab().toImage()
    context.theme.use(load_theme("dark"))
    dark = panel.chart.grab().toImage()
    assert brightness(light) > 200
    assert brightness(dark) < 80


def brightness(image: QImage) -> int:
    return image.pixelColor(image.width() // 2, 2).lightness()
