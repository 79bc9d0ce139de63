"""The foot of the panel: how the drawing stands, and the buttons that export."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.label import Note
from ui.widgets.progress import ProgressLine

_MARGIN = 24


class Foot(QWidget):
    """Emits `export_asked` with pdf, html, md, json or csv, then `go_on_asked` or `back_asked`."""

    export_asked = Signal(str)
    go_on_asked = Signal()
    back_asked = Signal()
    cancel_asked = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        theme = context.theme
        self._said = Note("", self, wrap=True)
        self.progress = ProgressLine("", theme, context.icons, self)
        self.pdf = Button(self.tr("Export PDF"), theme, "primary", parent=self)
        self.html = Button(self.tr("Web page (one file)"), theme, parent=self)
        self.markdown = Button(self.tr("Markdown"), theme, parent=self)
        self.json = Button(self.tr("Figures as JSON"), theme, "link", parent=self)
        self.csv = Button(self.tr("as CSV"), theme, "link", parent=self)
        self.csv.setAccessibleName(self.tr("Figures as CSV"))
        self.go_on = Button("", theme, "primary", parent=self)
        self.back = Button(self.tr("Back"), theme, parent=self)
        self._column = QVBoxLayout(self)
        for widget in (self._said, self.progress, self.pdf, self.html, self.markdown):
            self._column.addWidget(widget)
        figures = QHBoxLayout()
        figures.addStretch(1)
        figures.addWidget(self.json)
        figures.addWidget(self.csv)
        figures.addStretch(1)
        self._column.addLayout(figures)
        for button in (self.go_on, self.back):
            self._column.addWidget(button)
        self._connect()
        self.say("")
        self.progress.hide()
        self.show_exports()
        self._restyle(theme.theme)
        theme.changed.connect(self._restyle)

    def _exports(self) -> tuple[Button, ...]:
        return (self.pdf, self.html, self.markdown, self.json, self.csv)

    def _connect(self) -> None:
        self.pdf.clicked.connect(self._export_pdf)
        self.html.clicked.connect(self._export_html)
        self.markdown.clicked.connect(self._export_markdown)
        self.json.clicked.connect(self._export_json)
        self.csv.clicked.connect(self._export_csv)
        self.go_on.clicked.connect(self.go_on_asked)
        self.back.clicked.connect(self.back_asked)
        self.progress.cancel_asked.connect(self.cancel_asked)

    def say(self, sentence: str) -> None:
        """Show a sentence above the buttons; an empty one takes no room."""
        self._said.setText(sentence)
        self._said.setVisible(bool(sentence))

    def said(self) -> str:
        """Return the sentence above the buttons."""
        return self._said.text()

    def show_exports(self) -> None:
        """Show the ways to export."""
        self._show_only(self._exports())

    def show_go_on(self, form: str) -> None:
        """Show that the export goes on from here."""
        captions = {
            "pdf": self.tr("Write the PDF"),
            "html": self.tr("Write the web page"),
            "md": self.tr("Write the Markdown"),
            "json": self.tr("Write the figures"),
            "csv": self.tr("Write the figures"),
        }
        self.go_on.set_caption(captions[form])
        self._show_only((self.go_on, self.back))
        self.go_on.setFocus()

    def show_progress(self, said: str) -> None:
        """Show that a file is being written; nothing else can be exported meanwhile."""
        self.say("")
        self.progress.say(said)
        self.progress.set_share(0)
        self.progress.show()
        self._enable(False)

    def end_progress(self, said: str) -> None:
        """Show how it ended."""
        self.progress.hide()
        self._enable(True)
        self.say(said)

    def _show_only(self, shown: tuple[Button, ...]) -> None:
        for button in (*self._exports(), self.go_on, self.back):
            button.setVisible(button in shown)

    def _enable(self, may_export: bool) -> None:
        for button in (*self._exports(), self.go_on):
            button.setEnabled(may_export)

    def _export_pdf(self) -> None:
        self.export_asked.emit("pdf")

    def _export_html(self) -> None:
        self.export_asked.emit("html")

    def _export_markdown(self) -> None:
        self.export_asked.emit("md")

    def _export_json(self) -> None:
        self.export_asked.emit("json")

    def _export_csv(self) -> None:
        self.export_asked.emit("csv")

    def _restyle(self, theme: Theme) -> None:
        margin = theme.px(_MARGIN)
        self._column.setContentsMargins(margin, theme.px(10), margin, margin)
        self._column.setSpacing(theme.px(8))
