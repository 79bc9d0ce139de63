"""Bring a file: choose it, see what it would change and what it cannot, then bring it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from app.errors import UserError
from app.model.contact import Contact
from ui.bring.bringing import Bringing, StoppedError
from ui.context import Context
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.label import Heading, Muted, Note, PlainLabel, Subtitle, WarningNote
from ui.widgets.progress import ProgressLine
from ui.widgets.resize_within import resize_within

_WIDTH, _HEIGHT, _MARGIN = 560, 440, 24
_MOST_NAMES = 6
_SLOW_MS = 300
_CONTEXT = "BringDialog"


class BringDialog(QDialog):
    """Emits `brought` with a sentence once the file is in the book."""

    brought = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._plan: Any = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Bring contacts"))
        self._say = Muted(
            self.tr(
                "A vCard file from your phone or address book, LinkedIn's Connections.csv, "
                "or a book that Kithbook exported. You see what would change before anything does."
            ),
            self,
            wrap=True,
        )
        self._file = Heading("", self, wrap=True)
        self._counts = PlainLabel("", self, wrap=True)
        self._names = Note("", self, wrap=True)
        self._problem = WarningNote("", self, wrap=True)
        self._problems_title = Note("", self)
        self._problems = QListWidget(self)
        self._problems.setAccessibleName(self.tr("What could not be read"))
        self._problems.setFrameShape(QListWidget.Shape.NoFrame)
        self._problems.setWordWrap(True)
        self._bringing = Bringing(context.session, self)
        self.progress = ProgressLine("", context.theme, context.icons, self)
        self._slow = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._is_leaving = False
        self.choose_button = Button(self.tr("Choose a file …"), context.theme, parent=self)
        self.bring_button = Button(self.tr("Bring"), context.theme, "primary", parent=self)
        self.close_button = Button(self.tr("Cancel"), context.theme, parent=self)
        self._build()
        self._show_plan(None)

    def _build(self) -> None:
        px = self._context.theme.theme.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(_MARGIN), px(_MARGIN), px(_MARGIN), px(_MARGIN))
        outer.setSpacing(px(12))
        outer.addWidget(Subtitle(self.tr("Bring contacts"), self))
        for widget in (self._say, self._file, self._counts, self._names):
            outer.addWidget(widget)
        for widget in (self._problem, self._problems_title):
            outer.addWidget(widget)
        outer.addWidget(self._problems, 1)
        outer.addStretch()
        outer.addWidget(self.progress)
        row = QHBoxLayout()
        row.addWidget(self.choose_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.bring_button)
        outer.addLayout(row)
        self._connect()
        resize_within(self, px(_WIDTH), px(_HEIGHT))

    def _connect(self) -> None:
        self.choose_button.clicked.connect(self.choose)
        self.bring_button.clicked.connect(self._bring)
        self.close_button.clicked.connect(self.reject)
        self.progress.hide()
        self.progress.cancel_asked.connect(self._stop)
        self._slow.timeout.connect(self.progress.show)
        self._bringing.seen.connect(self._seen)
        self._bringing.brought.connect(self._brought)
        self._bringing.failed.connect(self._refuse)
        self._bringing.progressed.connect(self.progress.set_share)

    def choose(self) -> None:
        """Ask for a file and look into it."""
        kinds = self.tr(
            "Contacts and books (*.vcf *.vcard *.csv *.json *.ics *.txt);;All files (*)"
        )
        path = self._context.files.open_file(self, self.tr("Choose a file"), kinds)
        if path is not None:
            self.look_into(path)

    def look_into(self, path: Path) -> None:
        """Read a file and show what it would change."""
        self._show_plan(None)
        self._file.setText(path.name)
        self._file.show()
        self._begin(self.tr("Reading {name}").format(name=path.name))
        self._bringing.look_into(path)

    def reject(self) -> None:
        """Close, once what is being written is taken back."""
        self._is_leaving = self._bringing.is_writing
        self._bringing.stop()
        if not self._is_leaving:
            super().reject()

    def _begin(self, said: str) -> None:
        self.choose_button.setEnabled(False)
        self.bring_button.setEnabled(False)
        self.progress.say(said)
        self.progress.set_share(0)
        self._slow.start()

    def _end(self) -> None:
        self._slow.stop()
        self.progress.hide()
        self.choose_button.setEnabled(True)

    def _stop(self) -> None:
        was_writing = self._bringing.is_writing
        self._bringing.stop()
        if was_writing:
            self.progress.say(self.tr("Stopping …"))
        else:
            self._file.setText("")
            self._seen(None)

    def _seen(self, plan: Any) -> None:
        self._end()
        self._show_plan(plan)

    def _refuse(self, error: UserError) -> None:
        is_stopped = isinstance(error, StoppedError)
        self._seen(self._plan if is_stopped else None)
        stopped = self.tr("Stopped. Nothing was brought.")
        self._problem.setText(stopped if is_stopped else str(error))
        self._problem.show()
        if self._is_leaving and is_stopped:
            super().reject()

    def _show_plan(self, plan: Any) -> None:
        self._plan = plan
        said = plan.to_json() if plan is not None else {"problems": []}
        problems = said["problems"]
        self._problem.setVisible(False)
        self._counts.setVisible(plan is not None)
        self._file.setVisible(bool(self._file.text()))
        if plan is not None:
            self._counts.setText("\n".join(_sentences(said)))
        self._names.setText(self._some_names(plan) if plan is not None else "")
        self._names.setVisible(bool(self._names.text()))
        self._problems.clear()
        self._problems.addItems([f"{one['where']}: {one['why']}" for one in problems])
        self._problems.setVisible(bool(problems))
        self._problems_title.setVisible(bool(problems))
        self._problems_title.setText(
            tr_count(
                _CONTEXT,
                "{n} place could not be read",
                "{n} places could not be read",
                len(problems),
            )
        )
        can_bring = plan is not None and plan.brings_something
        self.bring_button.setEnabled(can_bring)
        (self.bring_button if can_bring else self.choose_button).setFocus()

    def _some_names(self, plan: Any) -> str:
        """Return who would be written, by a few names."""
        names = [one.name for one in plan.records if isinstance(one, Contact)]
        some = self._context.formats.locale.createSeparatedList(names[:_MOST_NAMES])
        if len(names) <= _MOST_NAMES:
            return some
        few, rest = ", ".join(names[:_MOST_NAMES]), len(names) - _MOST_NAMES
        return tr_count(_CONTEXT, "{names}, and {n} more", "{names}, and {n} more", rest, names=few)

    def _bring(self) -> None:
        self._begin(self.tr("Bringing {name}").format(name=self._file.text()))
        self._bringing.bring(self._plan)

    def _brought(self) -> None:
        self._end()
        self.brought.emit(self.tr("Brought {name}").format(name=self._file.text()))
        self.accept()


def _sentences(said: dict[str, Any]) -> list[str]:
    contacts, entries, openings = said["contacts"], said["entries"], said["openings"]
    forms = [
        (contacts["new"], "{n} new contact", "{n} new contacts"),
        (contacts["merged"], "{n} contact learns something", "{n} contacts learn something"),
        (contacts["unchanged"], "{n} contact is here already", "{n} contacts are here already"),
        (contacts["skipped"], "{n} contact left out", "{n} contacts left out"),
        (entries["new"], "{n} new entry", "{n} new entries"),
        (
            entries["merged"],
            "{n} entry replaced by a newer one",
            "{n} entries replaced by newer ones",
        ),
        (entries["unchanged"], "{n} entry is here already", "{n} entries are here already"),
        (openings["new"] + openings["merged"], "{n} opening", "{n} openings"),
    ]
    lines = [tr_count(_CONTEXT, one, many, count) for count, one, many in forms if count]
    return lines or [tr_count(_CONTEXT, "There is nothing in it.", "There is nothing in it.", 0)]
