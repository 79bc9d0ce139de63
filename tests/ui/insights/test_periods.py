"""Any two dates: in everyday words, by keys, in whichever order."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.book import Book
from tests.ui.insights.conftest import MakeView
from tests.ui.insights.test_overview import texts
from tests.ui.insights.test_pages import opened
from ui.insights.dates_popup import DatesPopup
from ui.insights.view import InsightsView


def asked(view: InsightsView) -> DatesPopup:
    """Return the choice of two dates, opened by its pill."""
    QTest.mouseClick(view.overview.times.pill("dates"), Qt.MouseButton.LeftButton)
    popup = view.overview.times.popup
    assert popup is not None and popup.isVisible()
    return popup


def typed(popup: DatesPopup, first: str, last: str) -> None:
    """Type both days as a person would, and Enter."""
    for field, text in ((popup.first, first), (popup.last, last)):
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClicks(field, text)
    QTest.keyClick(popup.last, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-03-01", "2026-05-31"), ("march", "2026-05"), ("31 May 2026", "1 March 2026")],
)
def test_two_dates_are_looked_at(book: Book, view: InsightsView, first: str, last: str) -> None:
    popup = asked(view)
    typed(popup, first, last)
    assert not popup.isVisible()
    period = view.overview.period()
    assert (period.days, period.until.isoformat()) == (92, "2026-05-31")
    depth = book.insights("depth", 92, period.until)["depth"]
    assert f"{depth['half_held_by']} of {depth['n']}" in texts(view.overview.cards["depth"])
    before = book.network.before(92, period.until)["depth"]
    assert any(f"before: {before.half_held_by} of" in one for one in texts(view.overview))
    pill = view.overview.times.pill("dates")
    assert pill.isChecked() and pill.accessibleName() == "1 Mar 2026 – 31 May 2026"


def test_the_dates_are_kept_on_a_page_and_back(book: Book, view: InsightsView) -> None:
    typed(asked(view), "2026-03-01", "2026-05-31")
    period = view.overview.period()
    page = opened(view, "intrinsic")
    found = book.insights("intrinsic", period.days, period.until)["intrinsic"]
    assert found["said"] in texts(page.chart)
    assert "1 Mar 2026 – 31 May 2026" in page.chart.foot.text()
    assert "31 May 2026" in page.years.note.text()
    assert "looks back over 92 days" in page.years.foot.text()
    QTest.keyClick(page.head.back, Qt.Key.Key_Escape)
    assert view.overview.period() == period


def test_what_is_not_understood_is_said_and_changes_nothing(view: InsightsView) -> None:
    before = view.overview.period()
    popup = asked(view)
    typed(popup, "2026-03-01", "the day of the comet")
    assert popup.isVisible()
    assert popup.problem.text() == "“the day of the comet” is not a day that I understand."
    assert popup.last.hasFocus()
    QTest.keyClick(popup.last, Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert view.overview.period() == before
    assert view.overview.times.pill("year").isChecked()


def test_an_open_end_is_today(view: InsightsView) -> None:
    typed(asked(view), "2026-11-01", "")
    period = view.overview.period()
    assert (period.days, period.until.isoformat()) == (24, "2026-11-24")


def test_what_is_meant_is_told_while_typing(view: InsightsView, qtbot: QtBot) -> None:
    popup = asked(view)
    QTest.keyClicks(popup.first, "last year")
    assert popup.note.text() == "1 Jan 2025 – 24 Nov 2026"
    QTest.keyClick(popup.first, Qt.Key.Key_Escape)


def test_a_time_without_entries_has_cards_that_say_so(book: Book, make_view: MakeView) -> None:
    view = make_view(book)
    typed(asked(view), "1990", "1990")
    said = book.insights("depth", 365, view.overview.period().until)["depth"]["said"]
    assert said in texts(view.overview.cards["depth"])


def test_arrows_lead_to_the_two_dates_and_esc_back(view: InsightsView) -> None:
    times = view.overview.times
    times.pill("year").setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(times.pill("year"), Qt.Key.Key_Right)
    assert view.overview.period().days is None
    QTest.keyClick(times.pill("all"), Qt.Key.Key_Right)
    if times.popup is None or not times.popup.isVisible():
        QTest.keyClick(times.pill("dates"), Qt.Key.Key_Space)
    assert times.popup is not None and times.popup.isVisible()
    QTest.keyClick(times.popup.first, Qt.Key.Key_Escape)
    assert times.pill("all").isChecked() and view.overview.period().days is None
