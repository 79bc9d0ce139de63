"""The fields of the form, in sections."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.contact import Contact
from app.model.scales import CHANNEL_KINDS, DATE_KINDS, NAME_KINDS, STANDINGS
from ui.contacts.edit.contact_field import ContactField
from ui.contacts.edit.labels import Labels
from ui.contacts.edit.named_line import NamedLine
from ui.contacts.edit.rows_field import RowsField
from ui.contacts.edit.section import Section
from ui.context import Context
from ui.widgets.pills import Pills
from ui.widgets.rating_steps import RatingSteps

_GAP = 14
_SECTIONS = (
    ("name", "name_kind", "nickname", "pronouns", "sort_name"),
    ("field", "organisation", "role", "place", "tags", "interests"),
    ("known_since", "met_how", "met_through", "rhythm_days", "proximity", "prestige"),
    ("standing", "standing_since", "closing_note", "earlier_standings"),
    ("channels",),
    ("dates",),
    ("custom",),
    ("check_ins",),
)


class Fields(QWidget):
    """Emits what was written, with the name of its field; `texts` holds the lines by that name."""

    text_written = Signal(str, str)
    value_chosen = Signal(str, object)
    standing_chosen = Signal(str)
    through_named = Signal(str)

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent)
        self._context, self._labels = context, Labels()
        self.texts: dict[str, NamedLine] = {}
        theme = context.theme
        said = self._labels
        self.name_kind = Pills(theme, said.field("name_kind"), self)
        self.name_kind.set_pills([(key, said.choice(key)) for key in NAME_KINDS])
        self.standing = Pills(theme, said.field("standing"), self)
        self.standing.set_pills([(key, said.choice(key)) for key in STANDINGS])
        self.proximity = RatingSteps(said.field("proximity"), "accent", theme, self)
        self.prestige = RatingSteps(said.field("prestige"), "accent", theme, self)
        self.through = ContactField(context, said.field("met_through"), self)
        self.earlier = self._rows(STANDINGS, ("day", "closing_note"), self.tr("Add an earlier one"))
        self.channels = self._rows(CHANNEL_KINDS, ("label", "value"), self.tr("Add a channel"), 1)
        self.dates = self._rows(DATE_KINDS, ("label", "date"), self.tr("Add a date"), 1)
        self.custom = self._rows((), ("custom name", "value"), self.tr("Add a field"))
        self.check_ins = self._rows((), ("day", "closeness"), self.tr("Add a check-in"))
        self._others: dict[str, QWidget] = {
            "name_kind": self.name_kind,
            "standing": self.standing,
            "proximity": self.proximity,
            "prestige": self.prestige,
            "met_through": self.through,
            "earlier_standings": self.earlier,
            "channels": self.channels,
            "dates": self.dates,
            "custom": self.custom,
            "check_ins": self.check_ins,
        }
        self._build()
        self._connect()

    def hasHeightForWidth(self) -> bool:
        """Return False: the width is given, and the height that it takes is the least."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height anew: fields that wrap need more of it in less width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the height that all fields need: the page scrolls before they are cut."""
        least = super().minimumSizeHint()
        wrapped = self._column.heightForWidth(self.width())
        return QSize(least.width(), max(self.sizeHint().height(), wrapped))

    def show_others(self, contact: Contact, through: str) -> None:
        """Show what is not a line of text."""
        self.name_kind.choose(contact.name_kind)
        self.standing.choose(contact.standing)
        self.proximity.setValue(contact.proximity or 0)
        self.prestige.setValue(contact.prestige or 0)
        self.through.show_text(through)
        self.channels.show_rows([(c.kind, c.label or "", c.value) for c in contact.channels])
        self.dates.show_rows([(d.kind, d.label or "", d.date) for d in contact.dates])
        self.custom.show_rows(list(contact.custom))
        self.earlier.show_rows(
            [(s.standing, s.on, s.closing_note or "") for s in contact.earlier_standings]
        )
        self.check_ins.show_rows([(one.on, str(one.closeness)) for one in contact.check_ins])

    def flush(self) -> None:
        """Hand over what is not written yet."""
        for line in self.texts.values():
            line.flush()
        for rows in (self.earlier, self.channels, self.dates, self.custom, self.check_ins):
            rows.flush()

    def _rows(
        self, kinds: tuple[str, ...], columns: tuple[str, ...], add: str, first: int = 0
    ) -> RowsField:
        said = self._labels
        named = [(key, said.choice(key)) for key in kinds]
        heads = [said.field(name) for name in columns]
        return RowsField(self._context, named, heads, add, self, first)

    def _build(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self._context.theme.theme.px(_GAP))
        titles = (
            self.tr("Name"),
            self.tr("What they do"),
            self.tr("You and them"),
            self.tr("Standing"),
            self.tr("Ways to reach them"),
            self.tr("Dates"),
            self.tr("Fields of your own"),
            self.tr("Check-ins"),
        )
        for title, names in zip(titles, _SECTIONS, strict=True):
            section = Section(title, self._context.theme, self)
            for name in names:
                field = self._others.get(name) or self._line(name)
                section.add(self._labels.field(name), field, isinstance(field, RowsField))
            self._column.addWidget(section)

    def _line(self, name: str) -> NamedLine:
        line = NamedLine(name, self._labels.field(name), self._labels.hint(name), self)
        line.named_text.connect(self.text_written)
        self.texts[name] = line
        return line

    def _connect(self) -> None:
        self.name_kind.chosen.connect(self._tell_kind)
        self.standing.chosen.connect(self.standing_chosen)
        self.proximity.rated.connect(self._tell_proximity)
        self.prestige.rated.connect(self._tell_prestige)
        self.through.named.connect(self.through_named)

    def _tell_kind(self, kind: str) -> None:
        self.value_chosen.emit("name_kind", kind)

    def _tell_proximity(self, value: int | None) -> None:
        self.value_chosen.emit("proximity", value)

    def _tell_prestige(self, value: int | None) -> None:
        self.value_chosen.emit("prestige", value)
