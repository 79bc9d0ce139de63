"""The facts of a contact at a glance: since when, how often, how it moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.charts.trend.chart_words import ChartWords
from ui.charts.trend.verdict_look import tone_of
from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.draw_line import draw_line
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Note, Strong
from ui.widgets.paint import mirrored
from ui.widgets.tooltip import set_tooltip

if TYPE_CHECKING:
    from app.insights.contact_page import ContactPage
    from app.insights.trends import Trend

_GAP, _LINE_GAP, _VALUE = 30, 12, 22


class FactsRow(QWidget):
    """Label over value, as many as are known; emits `contact_asked` with a uid."""

    contact_asked = Signal(str)

    def __init__(self, context: Context, words: ChartWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self._through = ""
        self._flow = FlowLayout(self, _GAP, context.theme, _LINE_GAP)
        self.known_for = self._fact(self.tr("Known for"))
        self.entries = self._fact(self.tr("Entries"))
        self.last_met = self._fact(self.tr("Last met"))
        self.next_by = self._fact(self.tr("Next by"))
        self.through_button = Button("", context.theme, "link", parent=self)
        self.through_button.clicked.connect(self._ask_through)
        self.met_through = Fact(self.tr("Met through"), self.through_button, context, self)
        self._flow.addWidget(self.met_through)
        self.balance = self._fact(self.tr("Given / received"))
        self.verdict = VerdictText(context, words, self)
        self.trend = Fact(self.tr("Trend"), self.verdict, context, self)
        self._flow.addWidget(self.trend)

    def show_page(self, page: ContactPage) -> None:
        """Show the facts of a contact; what is unknown takes no room."""
        formats, today = self._context.formats, self._context.clock.today()
        days, last, due, sums = page.known_days, page.last_met, page.next_by, page.given
        self.known_for.say("" if days is None else formats.known_for(days))
        self.entries.say(formats.number(len(page.entry_ids)))
        self.last_met.say("" if last is None else formats.relative(last, today))
        self.next_by.say("" if due is None else formats.day_and_month(due))
        self.balance.say(
            ""
            if sums is None
            else self.tr("{given} / {received}").format(
                given=formats.number(sums.given), received=formats.number(sums.received)
            )
        )
        set_tooltip(self.balance, self.tr("Steps above nothing, over all rated entries"))
        through = page.met_through
        self._through = through.uid if through else ""
        self.through_button.set_caption(through.name if through else "")
        self.met_through.setVisible(through is not None)
        self._flow.invalidate()

    def show_trend(self, trend: Trend) -> None:
        """Show the verdict on one rating."""
        self.verdict.show_trend(trend)
        rating = self._words.label(trend.rating)
        self.trend.rename(self.tr("Trend of {rating}").format(rating=rating.lower()))
        self.trend.setVisible(trend.n > 0)
        set_tooltip(self.trend, self._words.reasons(trend))

    def _fact(self, label: str) -> Fact:
        fact = Fact(label, None, self._context, self)
        self._flow.addWidget(fact)
        return fact

    def _ask_through(self) -> None:
        self.contact_asked.emit(self._through)


class Fact(QWidget):
    """A label and its value underneath."""

    def __init__(
        self, label: str, value: QWidget | None, context: Context, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._text = Strong("", self)
        self._text.setVisible(value is None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._name = Note(label, self)
        column.addWidget(self._name)
        column.addWidget(value or self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._restyle(context.theme.theme)
        context.theme.changed.connect(self._restyle)

    def rename(self, label: str) -> None:
        """Change the label."""
        self._label = label
        self._name.setText(label)

    def say(self, value: str) -> None:
        """Show a value; without one the fact is away."""
        self._text.setText(value)
        self.setAccessibleName(self.tr("{label}: {value}").format(label=self._label, value=value))
        self.setVisible(bool(value))

    def _restyle(self, theme: Theme) -> None:
        self._text.setMinimumHeight(theme.px(_VALUE))


class VerdictText(QWidget):
    """A sign, the verdict in its colour, and how many ratings it rests on."""

    def __init__(self, context: Context, words: ChartWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._source, self._words = context.theme, words
        self._parts = ("", "")
        self._colour = "text"
        context.theme.changed.connect(self._restyle)

    def show_trend(self, trend: Trend) -> None:
        """Say the verdict on another trend."""
        word, sign = self._words.verdict(trend), self._words.sign(trend)
        shown = self.tr("{sign} {verdict}").format(sign=sign, verdict=word) if sign else word
        self._parts = (shown, self._words.count(trend))
        self._colour = tone_of(trend.verdict.word, trend.verdict.firm, "text")
        said = self.tr("{verdict}, {count}")
        self.setAccessibleName(said.format(verdict=word, count=self._parts[1]))
        self.setAccessibleDescription(self._words.reasons(trend))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room for both parts."""
        theme = self._source.theme
        bold = QFontMetrics(theme.font("strong"))
        plain = QFontMetrics(theme.font("small"))
        width = bold.horizontalAdvance(self._parts[0]) + plain.horizontalAdvance(self._parts[1])
        return QSize(width + theme.px(6), theme.px(_VALUE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw both parts."""
        theme = self._source.theme
        painter = QPainter(self)
        bold = theme.font("strong")
        width = QFontMetrics(bold).horizontalAdvance(self._parts[0])
        painter.setFont(bold)
        painter.setPen(QColor(theme.colour(self._colour)))
        direction = self.layoutDirection()
        first = QRect(0, 0, width, self.height())
        draw_line(painter, mirrored(self, first), self._parts[0], direction, elide=False)
        painter.setFont(theme.font("small"))
        painter.setPen(QColor(theme.muted))
        rest = QRect(width + theme.px(5), 0, self.width() - width - theme.px(5), self.height())
        draw_line(painter, mirrored(self, rest), self._parts[1], direction)

    def _restyle(self, theme: Theme) -> None:
        self.updateGeometry()
        self.update()
