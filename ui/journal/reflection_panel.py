"""How it was with each contact of an entry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.model.lines import ContactLine
from app.model.reflection import Reflection
from app.model.scales import RATINGS
from ui.context import Context
from ui.journal.reading import Since
from ui.journal.since_panel import SincePanel
from ui.text import tr
from ui.theme import Theme
from ui.widgets.label import Heading, Note
from ui.widgets.pills import Pills
from ui.widgets.rating_row import RatingRow
from ui.widgets.rule import Rule


class ReflectionPanel(QWidget):
    """One contact at a time; `reflected` carries the contact's uid and the changed values."""

    reflected = Signal(str, dict)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._source = context, context.theme
        self._people: list[ContactLine] = []
        self._reflections: dict[str, Reflection] = {}
        self._since: Mapping[str, Since] = {}
        self._shown: str | None = None
        self._content = QWidget()
        self.heading = Heading("", self._content, wrap=True)
        self.hint = Note(self.tr("Keys 1 to 5, Tab for the next, Space to skip"), wrap=True)
        self.switcher = Pills(context.theme, self.tr("With whom"), self._content)
        self.rows = [self._row(place) for place in range(len(RATINGS))]
        self.note = QLineEdit(self._content)
        self.last = Note("", self._content, wrap=True)
        self.since = SincePanel(context, self._content)
        self._build()
        self._connect()
        self._restyle(context.theme.theme)

    @property
    def contact(self) -> str | None:
        """Return the contact whose meeting is rated now."""
        return self._shown

    def show_people(
        self,
        people: Sequence[ContactLine],
        reflections: Sequence[Reflection],
        since: Mapping[str, Since],
    ) -> None:
        """Show how it was with these contacts, staying with the one shown if it is among them."""
        self._people, self._since = list(people), since
        self._reflections = {one.contact: one for one in reflections}
        uids = [line.uid for line in people]
        self.switcher.set_pills([(line.uid, short_name(line)) for line in people])
        self.switcher.setVisible(len(people) > 1)
        self.choose(self._shown if self._shown in uids else next(iter(uids), None))

    def choose(self, uid: str | None) -> None:
        """Turn to one contact."""
        self._shown = uid
        line = next((one for one in self._people if one.uid == uid), None)
        self.since.show_since(self._since.get(uid) if uid else None)
        for widget in (self.hint, *self.rows, self.note, self._rule):
            widget.setVisible(line is not None)
        if line is None or uid is None:
            self.heading.setText(self.tr("How was it?"))
            self.last.setText(self.tr("Say who was there: type @ in the text, or press + person."))
            return
        self.switcher.choose(uid)
        self.heading.setText(self.tr("How was it with {name}?").format(name=short_name(line)))
        mine = self._reflections.get(uid) or Reflection(contact=uid)
        since = self._since.get(uid)
        before = since.reflection if since else None
        for row in self.rows:
            row.set_value(mine.rating(row.key))
            row.set_last(before.rating(row.key) if before else None)
        if self.note.text().strip() != (mine.note or ""):
            self.note.setText(mine.note or "")
            self.note.setCursorPosition(0)
        self.last.setText(self._last_said(before))

    def focus_first(self) -> None:
        """Bring the keys to the first rating."""
        self.rows[0].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground."""
        QPainter(self).fillRect(self.rect(), QColor(self._source.theme.side))

    def _last_said(self, before: Reflection | None) -> str:
        if before is None:
            return self.tr("Nothing from an earlier time.")
        given = [
            tr("Ratings", "{label} {value}", label=tr("Ratings", one.key), value=value)
            for one in RATINGS
            if (value := before.rating(one.key)) is not None
        ]
        if not given:
            return self.tr("Nothing rated last time.")
        return self.tr("Last time: {ratings}").format(ratings=", ".join(given))

    def _row(self, place: int) -> RatingRow:
        rating = RATINGS[place]
        texts = (rating.label, rating.question, rating.low_end, rating.high_end)
        label, question, low, high = (tr("Ratings", text) for text in texts)
        row = RatingRow(rating.key, label, question, self._source, low, high, self._content)
        row.rated.connect(self._rate)
        row.skipped.connect(self._go_on)
        return row

    def _build(self) -> None:
        self.note.setPlaceholderText(self.tr("A line about it"))
        self.note.setAccessibleName(self.tr("A line about it"))
        self._rule = Rule(self._source, parent=self._content)
        self._lines = QVBoxLayout(self._content)
        self._lines.addWidget(self.heading)
        self._lines.addWidget(self.hint)
        self._lines.addWidget(self.switcher)
        for row in self.rows:
            self._lines.addWidget(row)
        for widget in (self.note, self._rule, self.last, self.since):
            self._lines.addWidget(widget)
        self._lines.addStretch(1)
        area = QScrollArea(self)
        area.setWidget(self._content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for ground in (area, area.viewport(), self._content):
            ground.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)

    def _connect(self) -> None:
        self.switcher.chosen.connect(self._switch)
        self.note.textEdited.connect(self._write)
        self._source.changed.connect(self._restyle)

    def _switch(self, uid: str) -> None:
        self.choose(uid)

    def _rate(self, key: str, value: int | None) -> None:
        self._tell({key: value})

    def _write(self, text: str) -> None:
        self._tell({"note": text.strip() or None})

    def _tell(self, values: dict[str, object]) -> None:
        if self._shown is not None:
            self.reflected.emit(self._shown, values)

    def _go_on(self, key: str) -> None:
        self.focusNextChild()

    def _restyle(self, theme: Theme) -> None:
        side = theme.px(22)
        self._lines.setContentsMargins(side, theme.px(24), theme.px(12), theme.px(16))
        self._lines.setSpacing(theme.px(8))
        self.update()


def short_name(line: ContactLine) -> str:
    """Return what a contact is called in a sentence: the first word of a name, a whole handle."""
    first = line.name.split()[0] if line.name.split() else line.name
    return line.name if line.name_kind == "handle" or first.endswith(".") else first
