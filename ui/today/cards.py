"""The four cards of today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.context import Context
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.check_row import CheckRow
from ui.widgets.heatmap import Heatmap
from ui.widgets.label import Heading, Muted, Note, Writing
from ui.widgets.open_row import OpenRow, person_row

if TYPE_CHECKING:
    from app.insights.today import NearDate, Today
    from app.model.lines import ContactLine, EntryLine, PromiseLine

_QUOTE_LENGTH = 180
_EARLIER, _PROMISES, _DAYS_BY_WEEKDAY, _DAYS_SOON = 2, 3, 7, 4
_ABOVE_ROWS, _ABOVE_HEADING = 6, 10


class DayCard(Card):
    """A card with rows that are replaced when the day is looked at again."""

    open_requested = Signal(str, str)

    def __init__(self, context: Context, title: str, subtitle: str = "") -> None:
        super().__init__(context.theme, title, subtitle)
        self._context = context
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.setContentsMargins(0, context.theme.theme.px(_ABOVE_ROWS), 0, 0)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)

    def _replace_rows(self, rows: list[QWidget], when_empty: str) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row in rows or [Muted(when_empty, self, wrap=True)]:
            self._rows.addWidget(row)


class FreshCard(DayCard):
    """Meetings of which nothing was written yet; without any, the latest entries."""

    write_requested = Signal(list)

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self._write = Button(
            self.tr("Write about a meeting"), context.theme, "small", "write", context.icons
        )
        self._write.clicked.connect(self._begin)
        self.body.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)

    def show_day(self, today: Today) -> None:
        """Show the meetings."""
        if today.unwritten:
            said = self.tr("Meetings without a note")
            self.set_title(self.tr("Write it down while it is fresh"), said)
        else:
            said = self.tr("Every meeting of the last two weeks has its note")
            self.set_title(self.tr("Your latest entries"), said if today.latest else "")
        at_end = self.tr("Write") if today.unwritten else ""
        lines = today.unwritten or today.latest
        rows: list[QWidget] = [self._row(line, today.day, at_end) for line in lines]
        self._replace_rows(rows, self.tr("Nothing was written yet."))

    def _row(self, line: EntryLine, today: date, at_end: str) -> OpenRow:
        formats = self._context.formats
        names = formats.locale.createSeparatedList(list(line.names))
        day = formats.relative(line.day, today)
        second = self.tr("{day} · {names}").format(day=day, names=names) if names else day
        row = OpenRow(self._context, (line.title or names, second), at_end, ("entry", line.uid))
        row.opened.connect(self.open_requested)
        return row

    def _begin(self) -> None:
        self.write_requested.emit([])


class PromisesCard(DayCard):
    """What I said I would do; ticking one keeps it."""

    kept = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.set_title(self.tr("Promises"), self.tr("What you said you would do"))
        self._today: Today | None = None
        self._shows_all = False
        self.more_button = Button("", context.theme, "link")
        self.more_button.clicked.connect(self._show_all)
        self.body.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_day(self, today: Today) -> None:
        """Show the open promises, those that are due first."""
        self._today = today
        shown = today.promises if self._shows_all else today.promises[:_PROMISES]
        rows: list[QWidget] = [self._row(one, today.day) for one in shown]
        self._replace_rows(rows, self.tr("No promise is open."))
        count = self._context.formats.number(len(today.promises))
        self.more_button.set_caption(self.tr("All {count} promises").format(count=count))
        self.more_button.setVisible(len(shown) < len(today.promises))

    def _show_all(self) -> None:
        self._shows_all = True
        if self._today is not None:
            self.show_day(self._today)

    def _row(self, promise: PromiseLine, today: date) -> CheckRow:
        due, tone = self._due(promise, today)
        row = CheckRow(
            f"{promise.entry} {promise.uid}",
            promise.text,
            self._origin(promise),
            self._context.theme,
            self._context.icons,
            due,
            tone,
        )
        row.ticked.connect(self._tick)
        return row

    def _origin(self, promise: PromiseLine) -> str:
        day = self._context.formats.day_and_month(promise.day)
        if not promise.entry_title:
            return self.tr("From {day}").format(day=day)
        return self.tr("From {day}, {title}").format(day=day, title=promise.entry_title)

    def _due(self, promise: PromiseLine, today: date) -> tuple[str, str]:
        if promise.due is None:
            return self.tr("someday"), "muted"
        formats, due = self._context.formats, date.fromisoformat(promise.due)
        away = (due - today).days
        is_near = 0 <= away < _DAYS_BY_WEEKDAY
        day = formats.weekday(due) if is_near else formats.day_and_month(due)
        tone = "warning" if 0 <= away <= _DAYS_SOON else "text"
        return self.tr("due {day}").format(day=day), tone

    def _tick(self, key: str, is_kept: bool) -> None:
        if is_kept:
            entry, promise = key.split()
            self.kept.emit(entry, promise)


class MessageCard(DayCard):
    """Contacts past the rhythm that was chosen for them, and days of theirs that are near."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.set_title(
            self.tr("Worth a message"),
            self.tr("Past the rhythm you chose, or with a day of theirs near. Skip any of them."),
        )

    def show_day(self, today: Today) -> None:
        """Show whom to write to."""
        near = {one.contact: one for one in today.dates}
        rows: list[QWidget] = [self._date_row(one, today.day) for one in near.values()]
        late = (one for one in today.past_rhythm if one.uid not in near)
        rows += [self._rhythm_row(one, today) for one in late]
        self._replace_rows(rows, self.tr("Nobody waits. Set a rhythm on a contact's page."))

    def _date_row(self, near: NearDate, today: date) -> OpenRow:
        kinds = {
            "birthday": self.tr("Birthday"),
            "anniversary": self.tr("Anniversary"),
            "other": self.tr("A day of theirs"),
        }
        when = self._context.formats.relative(today + timedelta(days=near.days_away), today)
        return self._person(near.contact, near.name, kinds[near.kind], when)

    def _rhythm_row(self, line: ContactLine, today: Today) -> OpenRow:
        since = line.last_met.date() if line.last_met else today.day
        when = self._context.formats.length((today.day - since).days)
        return self._person(line.uid, line.name, self._why(line, today), when)

    def _why(self, line: ContactLine, today: Today) -> str:
        """Return what speaks for a message: the field, and how safe it is to ask."""
        known = line.field or line.organisation or ""
        if line.uid not in today.safety:
            return known
        safety = self._context.formats.number(today.safety[line.uid], 1)
        said = self.tr("{known} · safety {safety}") if known else self.tr("safety {safety}")
        return said.format(known=known, safety=safety)

    def _person(self, uid: str, name: str, note: str, when: str) -> OpenRow:
        row = person_row(self._context, uid, name, note, when)
        row.opened.connect(self.open_requested)
        return row


class EarlierCard(DayCard):
    """This day in other years, and a heatmap of the writing."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "")
        self.set_title(self.tr("On this day"))
        heading = Heading(self.tr("Your writing"), self)
        heading.setContentsMargins(0, context.theme.theme.px(_ABOVE_HEADING), 0, 0)
        name = self.tr("Days with entries, week by week")
        self._heatmap = Heatmap(context.theme, context.formats, name, self)
        self._heatmap.day_chosen.connect(self._open_day)
        self._by_day: dict[date, int] = {}
        self.body.insertWidget(1, heading)
        self.body.insertWidget(2, self._heatmap)

    def show_day(self, today: Today) -> None:
        """Show earlier years and the days with entries."""
        rows: list[QWidget] = [self._quote(line) for line in today.earlier[:_EARLIER]]
        self._replace_rows(rows, self.tr("No entry of this day in other years."))
        self._by_day = {date.fromisoformat(day): count for day, count in today.writing.items()}
        self._heatmap.show_counts(self._by_day, today.day)

    def _open_day(self, day: date) -> None:
        if day in self._by_day:
            self.open_requested.emit("day", day.isoformat())

    def _quote(self, line: EntryLine) -> QWidget:
        box = QWidget(self)
        layout = QVBoxLayout(box)
        layout.setContentsMargins(0, self._context.theme.theme.px(6), 0, 0)
        names = self._context.formats.locale.createSeparatedList(list(line.names))
        said = self.tr("{year}, with {names}") if line.names else self.tr("{year}")
        layout.addWidget(Note(said.format(year=line.day.year, names=names), box))
        words = (line.opening or line.title or "").strip().replace("\n", " ")
        shown = words if len(words) <= _QUOTE_LENGTH else f"{words[:_QUOTE_LENGTH].rstrip()}…"
        layout.addWidget(Writing(self.tr("“{words}”").format(words=shown), box, wrap=True))
        return box
