"""The line over the list: how many, in which order, and one more."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.insights.contact_choice import ORDERS
from ui.context import Context
from ui.text import tr_count
from ui.widgets.button import Button
from ui.widgets.label import Mini


class ListHead(QWidget):
    """Knows the order that is wanted; emits `order_chosen` and `new_asked`."""

    order_chosen = Signal()
    new_asked = Signal()
    duplicates_asked = Signal()
    blind_asked = Signal()
    trends_asked = Signal()
    sorting_asked = Signal()
    bin_asked = Signal()

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self.order = ORDERS[0]
        theme, icons = context.theme, context.icons
        self.count = Mini("", self)
        self.sort_button = Button("", theme, "quiet", "sort", icons, self.tr("Order"), self)
        self.new_button = Button("", theme, "quiet", "plus", icons, self.tr("New contact"), self)
        self.menu = QMenu(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.count, 1)
        row.addWidget(self.sort_button)
        row.addWidget(self.new_button)
        self._add_orders()
        self.sort_button.clicked.connect(self._show_menu)
        self.new_button.clicked.connect(self.new_asked)

    def add_menu(self, menu: QMenu) -> None:
        """Offer one more menu under the orders."""
        self.menu.addMenu(menu)

    def choose_order(self, order: str) -> None:
        """Take an order without telling of it."""
        for action in self.menu.actions():
            if action.data() == order:
                action.setChecked(True)
                self.order = order

    def say_count(self, count: int) -> None:
        """Say how many are listed, and in which order."""
        many = "{n} contacts by {order}"
        said = self._names()[self.order].lower()
        self.count.setText(tr_count("ListHead", "{n} contact", many, count, order=said))

    def _names(self) -> dict[str, str]:
        return {
            "last met": self.tr("Last met"),
            "name": self.tr("Name"),
            "entries": self.tr("Entries"),
            "strength": self.tr("Strength of the tie"),
            "trend": self.tr("Trend"),
        }

    def _add_orders(self) -> None:
        group = QActionGroup(self.menu)
        for order, name in self._names().items():
            action = QAction(name, self.menu)
            action.setData(order)
            action.setCheckable(True)
            action.setChecked(order == self.order)
            group.addAction(action)
            self.menu.addAction(action)
        group.triggered.connect(self._use)
        self.menu.addSeparator()
        self._act(self.tr("Find duplicates"), self.duplicates_asked)
        self._act(self.tr("Look without names"), self.blind_asked)
        self._act(self.tr("Trends side by side"), self.trends_asked)
        self._act(self.tr("Sort into bins"), self.sorting_asked)
        self._act(self.tr("Deleted and merged"), self.bin_asked)

    def _act(self, name: str, asked: SignalInstance) -> None:
        action = self.menu.addAction(name)
        action.triggered.connect(asked)

    def _show_menu(self) -> None:
        self.menu.popup(self.sort_button.mapToGlobal(self.sort_button.rect().bottomLeft()))

    def _use(self, action: QAction) -> None:
        self.order = action.data()
        self.order_chosen.emit()
