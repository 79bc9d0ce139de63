"""The time that is looked at: 90 days, a year, all, or any two dates."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.context import Context
from ui.insights.dates_popup import DatesPopup, TwoDays, two_days
from ui.insights.period import USUAL_DAYS, Period, between
from ui.theme import Theme
from ui.widgets.pills import Pill, Pills

_USUAL, _DATES = "year", "dates"
_LENGTHS = {"90 days": 90, "year": USUAL_DAYS, "all": None}


class PeriodBar(QWidget):
    """`changed` comes when another time is chosen; it is in `period`."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._key = _USUAL
        self._is_narrow = False
        self._days: TwoDays | None = None
        self.pills = Pills(context.theme, self.tr("Time"), self)
        self._names = {
            "90 days": self.tr("90 days"),
            "year": self.tr("1 year"),
            "all": self.tr("All"),
        }
        self.popup: DatesPopup | None = None
        self._build()
        self.pills.chosen.connect(self._choose)
        context.theme.changed.connect(self._restyle)

    def period(self) -> Period:
        """Return the time that is chosen."""
        if self._key == _DATES and self._days is not None:
            return between(*self._days, two_days(self._days, self._context))
        days = _LENGTHS[self._key]
        name = self.tr("all time") if days is None else self._names[self._key]
        return Period(days, None, name)

    def set_narrow(self, is_narrow: bool) -> None:
        """Let the choices wrap where there is little room."""
        self._is_narrow = is_narrow
        self._restyle(self._context.theme.theme)

    def ask_dates(self) -> None:
        """Open the choice of any two dates."""
        if self.popup is None:
            self.popup = DatesPopup(self._context, self)
            self.popup.chosen.connect(self._take_dates)
            self.popup.left.connect(self._show_chosen)
        self.popup.ask(self.pill(_DATES), self._days)

    def pill(self, key: str) -> Pill:
        """Return one of the pills."""
        return next(one for one in self.pills.findChildren(Pill) if one.key == key)

    def _choose(self, key: str) -> None:
        if key != _DATES and key != self._key:
            self._key = key
            self._show_chosen()
            self.changed.emit()

    def _take_dates(self, days: TwoDays) -> None:
        self._key, self._days = _DATES, days
        self._show_chosen()
        self.changed.emit()

    def _show_chosen(self) -> None:
        self.pills.set_pills(self._captions(), self._key)
        self._restyle(self._context.theme.theme)

    def _captions(self) -> list[tuple[str, str]]:
        is_chosen = self._key == _DATES and self._days is not None
        dates = two_days(self._days, self._context) if self._days and is_chosen else ""
        return [*self._names.items(), (_DATES, dates or self.tr("Two dates…"))]

    def _build(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.pills)
        self._show_chosen()
        self.pill(_DATES).clicked.connect(self.ask_dates)

    def _restyle(self, theme: Theme) -> None:
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred
        self.setSizePolicy(free if self._is_narrow else fixed, fixed)
        width = 0 if self._is_narrow else self.pills.sizeHint().width()
        self.pills.setMinimumWidth(width)
