"""A page in the place of a contact's: a title, a way back, and a column of cards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.contacts.margins import set_margins
from ui.context import Context
from ui.theme import Theme
from ui.widgets.button import Button
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.label import Subtitle
from ui.widgets.tab_order import tab_in_order

_GAP = 14
_ACTS_GAP = 8


class SidePage(QScrollArea):
    """Emits `done` on Esc and on Back; `column` takes what stands under the head."""

    done = Signal()

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.page = QWidget(self)
        self.title = Subtitle(title, self.page, elide=True)
        self.back_button = Button(
            self.tr("Back"), context.theme, "plain", "back", context.icons, parent=self.page
        )
        self._acts = QWidget(self.page)
        self.acts = FlowLayout(self._acts, _ACTS_GAP, context.theme)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.back_button)
        self._outer = QVBoxLayout(self.page)
        self.column = QVBoxLayout()
        self._outer.addLayout(self._head)
        self._outer.addWidget(self._acts)
        self._outer.addLayout(self.column)
        self._outer.addStretch(1)
        self._ordering = QTimer(self)
        self._ordering.setSingleShot(True)
        self._ordering.setInterval(0)
        self._ordering.timeout.connect(self._order_tabs)
        self.page.installEventFilter(self)
        self.setWidget(self.page)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.back_button.clicked.connect(self.done)
        context.theme.changed.connect(self._restyle)
        self._restyle(context.theme.theme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Tab follow what stands here now, whenever that is laid out anew."""
        if watched is self.page and event.type() == QEvent.Type.LayoutRequest:
            self._ordering.start()
        return super().eventFilter(watched, event)

    def set_title(self, title: str) -> None:
        """Change the title, which is cut where it is too long for a line."""
        self.title.setText(title)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep what can be done beside the title, or under it where there is no room."""
        super().resizeEvent(event)
        self._arrange()

    def _order_tabs(self) -> None:
        tab_in_order([self.page])

    def _arrange(self) -> None:
        set_margins(self._outer, self._context.theme.theme, self.viewport().width())
        is_beside = self._head.indexOf(self._acts) >= 0
        self._acts.setVisible(self.acts.count() > 0)
        needed = self.title.sizeHint().width() + self.acts.sizeHint().width()
        edges = self._outer.contentsMargins()
        room = self.viewport().width() - edges.left() - edges.right()
        room -= self.back_button.sizeHint().width() + self._context.theme.theme.px(2 * _ACTS_GAP)
        if is_beside and needed > room:
            self._head.removeWidget(self._acts)
            self._outer.insertWidget(1, self._acts)
        elif not is_beside and needed <= room:
            self._outer.removeWidget(self._acts)
            self._head.insertWidget(1, self._acts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Lead back on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    def empty_column(self) -> None:
        """Take away everything under the head."""
        while (item := self.column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _restyle(self, theme: Theme) -> None:
        self._outer.setSpacing(theme.px(_GAP))
        self.column.setSpacing(theme.px(_GAP))
        self._head.setSpacing(theme.px(_ACTS_GAP))
        self._arrange()
