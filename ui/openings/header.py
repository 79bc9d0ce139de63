"""The head of an opening's page: title, facts and stage, written where they are read."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.model.opening import Opening
from ui.contacts.edit.line_field import LineField
from ui.context import Context
from ui.journal.title_edit import TitleEdit
from ui.openings.opening_words import OpeningWords
from ui.openings.quiet_line import DayLine, QuietLine
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Mini, WarningNote
from ui.widgets.pills import Pills

_IDLE_MS, _GAP, _FACTS_GAP = 800, 10, 12
_WIDTHS = (4, 7, 3)
_NARROWEST_FOR_ONE, _CLOSES_IN_NARROW = 560, 6


class Header(QWidget):
    """Emits `written` with the fields that were changed, `closing_written` with typed words."""

    written = Signal(dict)
    closing_written = Signal(str)
    delete_asked = Signal()

    def __init__(self, context: Context, words: OpeningWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._words = context, words
        self._saved_title = ""
        self._is_narrow = False
        theme = context.theme
        self.title = TitleEdit(theme, self)
        self.delete_button = Button(
            "", theme, "quiet", "trash", context.icons, self.tr("Delete opening"), self
        )
        self.organisation = QuietLine(
            self.tr("Organisation"), self.tr("Who offers it"), theme, self
        )
        self.fields = QuietLine(self.tr("Fields"), self.tr("With commas between"), theme, self)
        self.closes = DayLine(self.tr("Closes"), self.tr("No date"), theme, self)
        self.problem = WarningNote("", self, wrap=True)
        self.stages = Pills(theme, self.tr("Stage"), self)
        self.stages.set_pills(words.stages())
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(_IDLE_MS)
        self._build()
        self._connect()

    def show_opening(self, opening: Opening) -> None:
        """Show an opening; what is being written stays."""
        if self.title.text() == self._saved_title or not self.title.hasFocus():
            self._saved_title = opening.title
            if self.title.text() != opening.title:
                self.title.show_text(opening.title)
        self.organisation.show_text(opening.organisation or "")
        self.fields.show_text(", ".join(opening.fields))
        self.closes.show_text(self._words.closing_day(opening))
        self.stages.choose(opening.stage)

    def flush(self) -> None:
        """Hand over what is not written yet; an empty title becomes the one before."""
        self._idle.stop()
        for field in (self.organisation, self.fields, self.closes):
            field.flush()
        text = self.title.text().strip()
        if not text:
            self.title.show_text(self._saved_title)
        elif text != self._saved_title:
            self._saved_title = text
            self.written.emit({"title": text})

    def forget_typing(self) -> None:
        """Let another opening be shown also in the line that the keyboard is in."""
        for field in (self.organisation, self.fields, self.closes):
            field.setModified(False)

    def begin_title(self) -> None:
        """Let a new title be typed."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def last_control(self) -> QWidget:
        """Return where Tab leaves the head."""
        return self.stages.findChildren(QAbstractButton)[-1]

    def say(self, problem: str = "") -> None:
        """Say what was not understood."""
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the facts by the room that there is."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < self._context.theme.theme.px(_NARROWEST_FOR_ONE)
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._place_facts(is_narrow)

    def _build(self) -> None:
        self._line = QHBoxLayout()
        self._line.addWidget(self.title, 1)
        self._line.addWidget(self.delete_button, 0, Qt.AlignmentFlag.AlignTop)
        self._facts = QGridLayout()
        for column, width in enumerate(_WIDTHS):
            self._facts.setColumnStretch(column, width)
        self._cells = [self._cell(one) for one in (self.organisation, self.fields, self.closes)]
        self._place_facts(is_narrow=False)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._line)
        self._column.addLayout(self._facts)
        self._column.addWidget(self.problem)
        self._column.addWidget(self.stages)
        self.say()
        self._restyle(self._context.theme.theme)

    def _place_facts(self, is_narrow: bool) -> None:
        """Put the facts into one line; the fields below where there is no room for three."""
        for cell in self._cells:
            self._facts.removeWidget(cell)
        organisation, fields, closes = self._cells
        self._facts.addWidget(organisation, 0, 0, 1, 2 if is_narrow else 1)
        self._facts.addWidget(closes, 0, 2)
        self._facts.setColumnStretch(2, _CLOSES_IN_NARROW if is_narrow else _WIDTHS[2])
        if is_narrow:
            self._facts.addWidget(fields, 1, 0, 1, 3)
        else:
            self._facts.addWidget(fields, 0, 1)

    def _cell(self, field: LineField) -> QWidget:
        widget = QWidget(self)
        cell = QVBoxLayout(widget)
        cell.setContentsMargins(0, 0, 0, 0)
        cell.setSpacing(0)
        label = Mini(field.accessibleName(), self)
        label.setBuddy(field)
        cell.addWidget(label)
        cell.addWidget(field)
        return widget

    def _connect(self) -> None:
        self.title.edited.connect(self._wait)
        self.title.left.connect(self._leave_title)
        self.title.done.connect(self.organisation.setFocus)
        self._idle.timeout.connect(self._keep_title)
        self.organisation.written.connect(self._keep_organisation)
        self.fields.written.connect(self._keep_fields)
        self.closes.written.connect(self.closing_written)
        self.stages.chosen.connect(self._keep_stage)
        self.delete_button.clicked.connect(self.delete_asked)
        self._context.theme.changed.connect(self._restyle)

    def _wait(self, text: str) -> None:
        self._idle.start()

    def _keep_title(self) -> None:
        if self.title.text().strip():
            self.flush()

    def _leave_title(self) -> None:
        self.flush()

    def _keep_organisation(self, text: str) -> None:
        self.written.emit({"organisation": text.strip() or None})

    def _keep_fields(self, text: str) -> None:
        fields = (field.strip() for field in text.split(","))
        self.written.emit({"fields": tuple(dict.fromkeys(one for one in fields if one))})

    def _keep_stage(self, stage: str) -> None:
        self.written.emit({"stage": stage})

    def _restyle(self, theme: Theme) -> None:
        self._line.setSpacing(theme.px(_GAP))
        self._facts.setSpacing(theme.px(_FACTS_GAP))
        self._column.setSpacing(theme.px(_GAP))
