from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.book import Book
from app.model.reflection import Reflection
from tests.ui.insights.conftest import NOW, MakeView
from tests.ui.insights.test_overview import texts
from ui.charts.spec.point_chart import PointChart
from ui.choose_file import FileChooser
from ui.insights.page import InsightPage
from ui.insights.page_act import PageAct
from ui.insights.principle_words import BESIDE, KEYS, title
from ui.insights.share_bar import ShareBar
from ui.insights.side_cards import SideCard
from ui.insights.view import InsightsView
from ui.insights.way_row import WayRow
from ui.widgets.label import Strong
from ui.widgets.open_row import OpenRow
from ui.widgets.pills import Pill


def opened(view: InsightsView, key: str) -> InsightPage:
    """Return the page of a question, opened by its card or its line."""
    QTest.keyClick(view.overview.way_to(key), Qt.Key.Key_Return)
    assert view.page is not None and view.page.isVisible()
    while not view.page.side.is_whole:
        QApplication.processEvents()
    QApplication.processEvents()
    return view.page


def chart_of(page: InsightPage) -> PointChart:
    chart = page.chart.chart()
    assert chart is not None and chart.isVisible()
    return chart


def names(page: InsightPage) -> list[str]:
    """Return what the rows beside the chart open."""
    return [one.row.title.text() for one in page.findChildren(OpenRow) if one.isVisible()]


@pytest.mark.parametrize("key", KEYS)
def test_each_page_says_draws_and_lists_what_was_found(
    book: Book, view: InsightsView, key: str
) -> None:
    page, found = opened(view, key), book.insights(key)[key]
    assert title(key) in texts(page)
    assert found["said"] in texts(page.chart)
    assert page.chart.foot.text().startswith(f"{found['n']} {found['rests_on']} · 1 year")
    assert chart_of(page).accessibleDescription().startswith(found["said"])
    n_points = len(chart_of(page).points)
    QTest.keyClick(page.head.back, Qt.Key.Key_T)
    medians = 2 if key == "identity" else 0
    assert page.chart.table.rowCount() - medians == n_points > 0


def test_each_median_of_identity_stands_with_its_interval(book: Book, view: InsightsView) -> None:
    page, found = opened(view, "identity"), book.insights("identity")["identity"]
    summary = chart_of(page).accessibleDescription()
    QTest.keyClick(page.head.back, Qt.Key.Key_T)
    for row, (kind, name) in enumerate((("handle", "handle"), ("real", "name"))):
        median, (low, high) = found[kind]["growth"], found[f"{kind}_growth_interval"]
        said = f"Median by {name}: {median:.1f}, 90 % interval from {low:.1f} to {high:.1f}."
        assert said in summary
        cells = [page.chart.table.item(row, column) for column in range(4)]
        received = f"{found[kind]['received']:.1f}"
        ends = f"Median; growth 90 % interval {low:.1f} to {high:.1f}"
        expected = [ends, name, f"{median:.1f}", received]
        assert [cell.text() for cell in cells if cell is not None] == expected


@pytest.mark.parametrize("key", [*KEYS, *BESIDE])
def test_esc_leads_back_to_the_card(view: InsightsView, key: str) -> None:
    page = opened(view, key)
    QTest.keyClick(page.head.back, Qt.Key.Key_Escape)
    assert view.overview.isVisible()
    assert view.overview.way_to(key).hasFocus()


def test_the_admired_and_unsafe_stand_beside_who_is_safe(book: Book, view: InsightsView) -> None:
    found = book.insights("safety")["safety"]
    unsafe = [book.contacts.get(uid).name for uid in found["admired_unsafe"]]
    safe = {book.contacts.get(uid).name for some in found["instead"].values() for uid in some}
    page = opened(view, "safety")
    assert names(page)[: len(unsafe)] == unsafe
    assert set(names(page)[len(unsafe) :]) == safe
    ringed = {point.label for point in chart_of(page).points if point.stands_out}
    assert ringed <= {*unsafe, *safe} and set(unsafe) <= ringed


def test_a_press_on_a_dot_and_a_row_open_the_contact(view: InsightsView, qtbot: QtBot) -> None:
    page = opened(view, "safety")
    chart = chart_of(page)
    alone = next(i for i, one in enumerate(chart.points) if one.label == "Dr. Aurel Voss")
    place = chart.place_of(alone).toPoint()
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.mouseClick(chart.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == ["contact", chart.points[alone].contact]
    row = next(one for one in page.findChildren(OpenRow) if one.isVisible())
    with qtbot.waitSignal(view.open_requested):
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", KEYS)
def test_arrows_walk_through_the_points_and_enter_opens(
    view: InsightsView, qtbot: QtBot, key: str
) -> None:
    chart = chart_of(opened(view, key))
    assert chart.focusPolicy() & Qt.FocusPolicy.TabFocus
    walked = []
    for _ in range(3):
        QTest.keyClick(chart, Qt.Key.Key_Right)
        walked.append(chart.pointed_at())
    assert None not in walked and len(set(map(id, walked))) == 3
    QTest.keyClick(chart, Qt.Key.Key_Left)
    assert chart.pointed_at() is walked[1]
    if key != "intrinsic":
        with qtbot.waitSignal(view.open_requested) as asked:
            QTest.keyClick(chart, Qt.Key.Key_Return)
        assert asked.args == ["contact", walked[1].contact]
    QToolTip.hideText()


def test_the_pointer_over_a_month_says_its_counts(view: InsightsView, qtbot: QtBot) -> None:
    chart = chart_of(opened(view, "intrinsic"))

    def is_told() -> bool:
        QTest.mouseMove(chart.viewport(), chart.place_of(2).toPoint())
        return "learn: " in QToolTip.text()

    qtbot.waitUntil(is_told)
    QToolTip.hideText()


def test_t_shows_the_table_and_leads_back(view: InsightsView, qtbot: QtBot) -> None:
    page = opened(view, "depth")
    QTest.keyClick(page.head.back, Qt.Key.Key_T)
    table = page.chart.table
    assert table.isVisible() and table.item(0, 0).text() == "1"
    with qtbot.waitSignal(view.open_requested):
        table.itemActivated.emit(table.item(0, 1))
    QTest.keyClick(table, Qt.Key.Key_T)
    assert chart_of(page).isVisible()


def test_how_it_is_measured_is_told_when_asked(book: Book, view: InsightsView) -> None:
    page = opened(view, "impact")
    assert not page.head.method.isVisible()
    QTest.mouseClick(page.head.how, Qt.MouseButton.LeftButton)
    told = book.insights("impact")["impact"]["how_measured"].replace("*", "")
    assert told in texts(page.head.method)


class Chosen(FileChooser):
    """Answers with a path, as a person would; `size` is that of what was to be saved."""

    def __init__(self, path: Path) -> None:
        self.path, self.size = path, QSize()

    def save_file(self, over: QWidget, title: str, name: str, kinds: str = "") -> Path | None:
        self.size = over.size()
        return self.path


def test_the_picture_of_both_charts_is_saved_twice_as_large(
    view: InsightsView, tmp_path: Path
) -> None:
    page, files = opened(view, "safety"), Chosen(tmp_path / "safety.png")
    object.__setattr__(page._context, "files", files)
    QTest.mouseClick(page.head.save, Qt.MouseButton.LeftButton)
    assert files.size.height() > page.chart.height() + page.years.height()
    assert QImage(str(files.path)).size() == files.size * 2


@pytest.mark.parametrize("key", [*KEYS, *BESIDE])
def test_the_picture_is_saved_as_a_drawing_without_pixels(
    view: InsightsView, tmp_path: Path, key: str
) -> None:
    page, path = opened(view, key), tmp_path / "page.svg"
    object.__setattr__(page._context, "files", Chosen(path))
    QTest.mouseClick(page.head.save, Qt.MouseButton.LeftButton)
    drawing = path.read_text("utf-8")
    assert f"<title>{title(key)}</title>" in drawing
    assert "<image" not in drawing and drawing.count("<path") > 20
    assert page.chart.turn.isVisible() and page.chart.turn.text() not in drawing


@pytest.mark.parametrize("key", [*KEYS, *BESIDE])
def test_chart_and_years_are_copied_as_tables(view: InsightsView, key: str) -> None:
    page = opened(view, key)
    for card in (page.chart, page.years):
        QTest.mouseClick(card.copy, Qt.MouseButton.LeftButton)
        assert card.chart() is not None and card.chart().isVisible()
        heads, *rows = QGuiApplication.clipboard().text().splitlines()
        QTest.mouseClick(card.turn, Qt.MouseButton.LeftButton)
        model = card.table.model()
        shown = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        assert [row.split("\t")[0] for row in rows] == shown
        assert {row.count("\t") for row in rows} == {heads.count("\t")}
        assert len(heads.split("\t")) == model.columnCount()


def test_the_page_shows_the_chosen_period(book: Book, view: InsightsView) -> None:
    pill = next(one for one in view.findChildren(Pill) if one.key == "90 days")
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    page = opened(view, "depth")
    assert book.insights("depth", 90)["depth"]["said"] in texts(page.chart)
    assert "90 days" in page.chart.foot.text()


def test_fields_are_told_by_name_and_share(book: Book, view: InsightsView) -> None:
    page = opened(view, "diversity")
    bars = [one for one in page.findChildren(ShareBar) if one.isVisible()]
    fields = book.insights("diversity")["diversity"]["fields"]
    widest = max(fields, key=lambda field: fields[field])
    assert bars[0].accessibleName() == f"{widest}: {round(100 * fields[widest])} %"
    assert any("others" in bar.accessibleName() for bar in bars)


def figure(page: InsightPage, name: str) -> WayRow:
    """Return the figure beside the chart that is called so."""
    rows = [one for one in page.findChildren(WayRow) if one.isVisible()]
    return next(one for one in rows if one.accessibleName().startswith(f"{name}:"))


def test_the_cards_beside_a_chart_come_one_a_turn(view: InsightsView) -> None:
    QTest.keyClick(view.overview.way_to("diversity"), Qt.Key.Key_Return)
    assert view.page is not None
    counts = [len(view.page.side.findChildren(SideCard))]
    while not view.page.side.is_whole:
        QApplication.processEvents()
        counts.append(len(view.page.side.findChildren(SideCard)))
    assert counts[-1] == 5
    assert max(after - before for before, after in pairwise(counts)) == 1


@pytest.mark.parametrize("key", [*KEYS, *BESIDE])
def test_every_figure_beside_a_chart_opens(view: InsightsView, key: str) -> None:
    for card in opened(view, key).findChildren(SideCard):
        bars = card.findChildren(ShareBar)
        shown = [one for one in bars if one.accessibleName()[-3:] not in (": 0", "· 0")]
        shown += [one for one in card.findChildren(Strong) if one.text()[:1].isdigit()]
        for one in shown:
            parent = one.parentWidget()
            while parent is not card and not isinstance(parent, WayRow | OpenRow):
                parent = parent.parentWidget()
            assert parent is not card, one.accessibleName() or one.text()


@pytest.mark.parametrize(
    ("key", "name", "words"),
    [
        ("intrinsic", "learn", 'intent:"learn"'),
        ("intrinsic", "Intrinsic alone", "intent:intrinsic -intent:extrinsic received>=1"),
        ("identity", "Growth", "growth>=1"),
        ("reciprocity", "Given", "gave>1"),
    ],
)
def test_a_figure_leads_to_the_entries_it_rests_on(
    view: InsightsView, qtbot: QtBot, key: str, name: str, words: str
) -> None:
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.keyClick(figure(opened(view, key), name), Qt.Key.Key_Return)
    assert asked.args == ["search", f"{words} since:2025-11-24 until:2026-11-24"]


def test_the_entries_behind_an_intent_are_as_many_as_its_bar_says(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    counts = book.insights("intrinsic")["intrinsic"]["by_intent"]
    page = opened(view, "intrinsic")
    for intent in ("teach", "be introduced"):
        with qtbot.waitSignal(view.open_requested) as asked:
            QTest.mouseClick(figure(page, intent), Qt.MouseButton.LeftButton)
        found = book.search.entries(asked.args[1])
        assert counts[intent] > 0
        assert counts[intent] <= len(found) <= counts[intent] + 1


def test_a_figure_leads_to_the_contacts_it_rests_on(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    found = book.insights()
    n_near = found["relatability"]["n_proximity"]
    fields = found["diversity"]["fields"]
    field = max(fields, key=lambda one: fields[one])
    missing = found["diversity"]["missing_fields"][0]
    for key, name in (("relatability", "Nearness"), ("diversity", field), ("diversity", missing)):
        page = opened(view, key)
        rows = [one for one in page.findChildren(WayRow) if one.isVisible()]
        row = next(one for one in rows if one.accessibleName().startswith(name))
        with qtbot.waitSignal(view.group_requested) as asked:
            QTest.keyClick(row, Qt.Key.Key_Space)
        people = [book.contacts.get(uid) for uid in asked.args[0]]
        if name == "Nearness":
            assert len(people) == n_near
            assert all(one.proximity for one in people)
        else:
            assert {one.field for one in people} == {name}
        QTest.keyClick(page.head.back, Qt.Key.Key_Escape)


@pytest.mark.parametrize("key", [*KEYS, *BESIDE])
def test_too_little_is_said_and_neither_drawn_nor_listed(
    empty_book: Book, make_view: MakeView, qtbot: QtBot, key: str
) -> None:
    empty_book.contacts.save(empty_book.contacts.blank("Ana"))
    view = make_view(empty_book)
    page = opened(view, key)
    assert empty_book.insights(key)[key]["said"].replace("*", "") in texts(page.chart)
    QTest.keyClick(page.head.back, Qt.Key.Key_T)
    assert page.chart.chart() is None and not page.chart.table.isVisible()
    assert names(page) == []
    with qtbot.waitSignal(view.write_requested):
        QTest.mouseClick(page.chart.missing.button, Qt.MouseButton.LeftButton)


def test_everything_to_press_has_a_name_and_room(view: InsightsView) -> None:
    page = opened(view, "impact")
    buttons = [one for one in page.findChildren(QAbstractButton) if one.isVisible()]
    assert len(buttons) > 8
    for button in buttons:
        assert button.accessibleName()
        assert min(button.width(), button.height()) >= 24


@pytest.mark.parametrize(("period", "days"), [("90 days", 90), ("all", 10_000)])
def test_the_entries_behind_a_figure_are_found_in_the_journal(
    book: Book, view: InsightsView, qtbot: QtBot, period: str, days: int
) -> None:
    QTest.mouseClick(view.overview.times.pill(period), Qt.MouseButton.LeftButton)
    card = opened(view, "intrinsic").chart
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.mouseClick(card.entries, Qt.MouseButton.LeftButton)
    kind, search = asked.args
    first = NOW.date() - timedelta(days=days)
    expected = {one.uid for one in book.entries.list.between(first, NOW.date())}
    assert kind == "search" and expected
    assert {one.entry for one in book.search.entries(search, 10_000)} == expected


def test_the_contacts_behind_a_figure_are_listed(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    card = opened(view, "depth").chart
    with qtbot.waitSignal(view.group_requested) as asked:
        QTest.mouseClick(card.contacts, Qt.MouseButton.LeftButton)
    assert asked.args == [book.insights("depth")["depth"]["contacts"]]


@pytest.mark.parametrize(("key", "question"), [("safety", "prestige"), ("diversity", "field")])
def test_what_contacts_lack_is_given_by_sorting(
    empty_book: Book, make_view: MakeView, qtbot: QtBot, key: str, question: str
) -> None:
    ana = empty_book.contacts.blank("Ana")
    empty_book.contacts.save(ana)
    for days in range(3):
        entry = replace(empty_book.entries.blank(NOW - timedelta(days=days)), body="Tea.")
        felt = (Reflection(contact=ana.uid, safety=4),)
        empty_book.entries.save(replace(entry, contacts=(ana.uid,), reflections=felt))
    view = make_view(empty_book)
    page = opened(view, key)
    with qtbot.waitSignal(page.sort_requested) as asked:
        QTest.mouseClick(page.chart.missing.button, Qt.MouseButton.LeftButton)
    assert asked.args == [question]
    assert view.sorting is not None and view.sorting.isVisible()


def test_a_promise_opens_the_entry_it_was_made_in(
    book: Book, view: InsightsView, qtbot: QtBot
) -> None:
    page = opened(view, "reputation")
    promises = book.network.of("reputation").series.promises
    row = next(one for one in page.findChildren(OpenRow) if one.isVisible())
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked.args[0] == "entry"
    assert row.row.title.text() in {one.text for one in promises if one.entry == asked.args[1]}
    QTest.mouseClick(page.chart.turn, Qt.MouseButton.LeftButton)
    table = page.chart.table
    assert table.rowCount() == len(promises)
    with qtbot.waitSignal(view.open_requested) as asked:
        table.itemActivated.emit(table.item(0, 0))
    assert asked.args == ["entry", promises[-1].entry]


def test_given_and_received_open_to_contacts(book: Book, view: InsightsView, qtbot: QtBot) -> None:
    page = opened(view, "reciprocity")
    found = book.network.of("reciprocity")
    people = {one.contact: one for one in found.series.people}
    assert page.chart.said.text() == str(found.said)
    row = next(one for one in page.findChildren(OpenRow) if one.isVisible())
    with qtbot.waitSignal(view.open_requested) as asked:
        QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    most = people[asked.args[1]]
    assert most.received - most.given == max(one.received - one.given for one in people.values())


@pytest.mark.parametrize("width", [1164, 700, 480])
def test_a_page_is_never_wider_than_its_window(
    view: InsightsView, qtbot: QtBot, width: int
) -> None:
    page = opened(view, "identity")
    view.resize(width, 860)
    qtbot.waitUntil(lambda: page.horizontalScrollBar().maximum() == 0)
    assert page.head.save.visibleRegion().boundingRect().width() == page.head.save.width()


def test_the_act_of_a_page_is_planned_once(book: Book, view: InsightsView, qtbot: QtBot) -> None:
    page = opened(view, "safety")
    act = book.network.of("safety").act
    assert act is not None
    [card] = page.findChildren(PageAct)
    assert str(act.said) in texts(card)
    name = act.said.values["name"]
    with qtbot.waitSignal(page._context.session.undo_offered) as offered:
        QTest.mouseClick(card.plan, Qt.MouseButton.LeftButton)
    assert offered.args == [f"Write to {name}: planned by 1 Dec 2026"]

    def acts() -> list[PageAct]:
        return [one for one in page.findChildren(PageAct) if one.isVisible()]

    qtbot.waitUntil(lambda: len(acts()) == 1)
    assert not acts()[0].plan.isVisible()
    assert f"Write to {name}" in {one.text for one in book.network.of("reputation").series.promises}
