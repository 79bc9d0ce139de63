"""What the marks of a trend chart mean, under it: its line, its band, what happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.insights.contact_events import CHECK_IN, MET, PROMISE_KEPT, STANDING_CHANGED
from ui.charts.trend.key_icons import BAND, GAP, LINE, paint_key_icon
from ui.theme import Theme, ThemeSource
from ui.widgets.draw_line import draw_line
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.paint import mirrored
from ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from app.insights.trends import Trend

_HEIGHT, _ICON, _SMALL_ICON, _GAP, _BETWEEN = 20, 18, 10, 5, 14
_THINNEST_BAND, _SHORTEST_BAND = 0.05, 0.5
EVENT_KINDS = (MET, PROMISE_KEPT, CHECK_IN, STANDING_CHANGED)


class Meaning(NamedTuple):
    """A mark (of a rating), what it means in a word or two, and in a sentence."""

    mark: str
    caption: str
    more: str
    rating: str = ""


class KeyItem(QWidget):
    """An icon and what it means."""

    def __init__(self, meaning: Meaning, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._meaning, self._source = meaning, theme
        self.setAccessibleName(meaning.caption)
        self.setAccessibleDescription(meaning.more)
        set_tooltip(self, meaning.more)

    def sizeHint(self) -> QSize:
        """Return the room for icon and caption."""
        theme = self._source.theme
        text = QFontMetrics(theme.font("tiny")).horizontalAdvance(self._meaning.caption)
        return QSize(self._icon() + theme.px(_GAP) + text + 1, theme.px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw them."""
        theme, painter = self._source.theme, QPainter(self)
        painter.setFont(theme.font("tiny"))
        painter.setPen(QColor(theme.muted))
        icon = self._icon()
        left = icon + theme.px(_GAP)
        room = QRect(left, 0, self.width() - left, self.height())
        caption = self._meaning.caption
        draw_line(painter, mirrored(self, room), caption, self.layoutDirection(), elide=False)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = mirrored(self, QRect(0, 0, icon, self.height()))
        paint_key_icon(painter, QRectF(box), theme, self._meaning.mark, self._meaning.rating)

    def _icon(self) -> int:
        is_long = self._meaning.mark in (LINE, BAND, GAP)
        return self._source.theme.px(_ICON if is_long else _SMALL_ICON)


class ChartKey(QWidget):
    """Says only what is there to be seen; with nothing to say it is as high as with a line."""

    def __init__(self, theme: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._source = theme
        self._row = FlowLayout(self, _BETWEEN, theme, 0)
        self._said: list[Meaning] = []
        self.setAccessibleName(self.tr("What the marks mean"))
        theme.changed.connect(self._restyle)
        self._restyle(theme.theme)

    def say(self, trend: Trend | None, kinds: set[str]) -> None:
        """Explain the line of a trend, its band, and events of these kinds."""
        said = [] if trend is None or not len(trend.line.days) else [self._line(trend)]
        if trend is not None and _has_band(trend):
            said.append(self._band(trend.rating))
        if trend is not None and trend.line.starts[1:].any():
            said.append(
                Meaning(GAP, self.tr("no ratings"), self.tr("Nothing is drawn over a gap."))
            )
        said += [self._event(kind) for kind in EVENT_KINDS if kind in kinds]
        if said != self._said:
            self._said = said
            self._show()

    def captions(self) -> list[str]:
        """Return what is explained."""
        return [one.caption for one in self._said]

    def _line(self, trend: Trend) -> Meaning:
        more = self.tr("Each rating counts half as much after {days} days.")
        caption = self.tr("mean, newer ratings count more")
        days = round(trend.half_life_days)
        return Meaning(LINE, caption, more.format(days=days), trend.rating)

    def _band(self, rating: str) -> Meaning:
        more = self.tr("The mean lies in the band with a certainty of 80 %.")
        return Meaning(BAND, self.tr("80 % certain"), more, rating)

    def _event(self, kind: str) -> Meaning:
        captions = {
            MET: (self.tr("entry"), self.tr("A press on it opens the entry.")),
            PROMISE_KEPT: (self.tr("promise kept"), self.tr("A promise was kept on that day.")),
            CHECK_IN: (self.tr("check-in"), self.tr("How close I felt on that day, of 7.")),
            STANDING_CHANGED: (
                self.tr("standing"),
                self.tr("Active, resting or let go from that day on."),
            ),
        }
        return Meaning(kind, *captions[kind])

    def _restyle(self, theme: Theme) -> None:
        self.setMinimumHeight(theme.px(_HEIGHT))

    def _show(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for meaning in self._said:
            shown = KeyItem(meaning, self._source, self)
            self._row.addWidget(shown)
            shown.show()


def _has_band(trend: Trend) -> bool:
    """Tell whether two points beside each other have a band between them that can be seen."""
    line = trend.line
    wide = line.high - line.low >= _THINNEST_BAND
    far = line.days[1:] - line.days[:-1] >= _SHORTEST_BAND
    return bool((wide[1:] & wide[:-1] & far & ~line.starts[1:]).any())
