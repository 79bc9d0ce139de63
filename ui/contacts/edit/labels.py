"""The names of the fields and choices of a contact, in the reader's language."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from ui.text import tr

_CONTEXT = "ContactLabels"

_FIELDS = {
    "name": QT_TRANSLATE_NOOP("ContactLabels", "Name or handle"),
    "name_kind": QT_TRANSLATE_NOOP("ContactLabels", "Known by"),
    "nickname": QT_TRANSLATE_NOOP("ContactLabels", "Nickname"),
    "pronouns": QT_TRANSLATE_NOOP("ContactLabels", "Pronouns"),
    "sort_name": QT_TRANSLATE_NOOP("ContactLabels", "Sorts as"),
    "field": QT_TRANSLATE_NOOP("ContactLabels", "Field"),
    "organisation": QT_TRANSLATE_NOOP("ContactLabels", "Organisation"),
    "role": QT_TRANSLATE_NOOP("ContactLabels", "Role"),
    "place": QT_TRANSLATE_NOOP("ContactLabels", "Place"),
    "tags": QT_TRANSLATE_NOOP("ContactLabels", "Tags"),
    "interests": QT_TRANSLATE_NOOP("ContactLabels", "Interests"),
    "known_since": QT_TRANSLATE_NOOP("ContactLabels", "Known since"),
    "met_how": QT_TRANSLATE_NOOP("ContactLabels", "How we met"),
    "met_through": QT_TRANSLATE_NOOP("ContactLabels", "Met through"),
    "rhythm_days": QT_TRANSLATE_NOOP("ContactLabels", "Rhythm, in days"),
    "proximity": QT_TRANSLATE_NOOP("ContactLabels", "Proximity, 1 far to 5 next door"),
    "prestige": QT_TRANSLATE_NOOP("ContactLabels", "Prestige, how eminent to you"),
    "standing": QT_TRANSLATE_NOOP("ContactLabels", "Standing"),
    "standing_since": QT_TRANSLATE_NOOP("ContactLabels", "Since"),
    "closing_note": QT_TRANSLATE_NOOP("ContactLabels", "Closing note"),
    "earlier_standings": QT_TRANSLATE_NOOP(
        "ContactLabels", "Before that: standing, first day, closing note if let go"
    ),
    "channels": QT_TRANSLATE_NOOP("ContactLabels", "Kind, label, value"),
    "dates": QT_TRANSLATE_NOOP("ContactLabels", "Kind, label, date"),
    "custom": QT_TRANSLATE_NOOP("ContactLabels", "Name, value"),
    "check_ins": QT_TRANSLATE_NOOP("ContactLabels", "Day, and 1 apart to 7 nearly one"),
    "day": QT_TRANSLATE_NOOP("ContactLabels", "Day, as 2024-05-31"),
    "closeness": QT_TRANSLATE_NOOP("ContactLabels", "Closeness, 1 to 7"),
    "custom name": QT_TRANSLATE_NOOP("ContactLabels", "Name"),
    "label": QT_TRANSLATE_NOOP("ContactLabels", "Label"),
    "value": QT_TRANSLATE_NOOP("ContactLabels", "Value"),
    "date": QT_TRANSLATE_NOOP("ContactLabels", "Date"),
}
_HINTS = {
    "tags": QT_TRANSLATE_NOOP("ContactLabels", "with commas between"),
    "interests": QT_TRANSLATE_NOOP("ContactLabels", "with commas between"),
    "known_since": QT_TRANSLATE_NOOP("ContactLabels", "2024, 2024-05 or 2024-05-31"),
    "standing_since": QT_TRANSLATE_NOOP("ContactLabels", "2024-05-31"),
    "rhythm_days": QT_TRANSLATE_NOOP("ContactLabels", "none"),
}
_CHOICES = {
    "real": QT_TRANSLATE_NOOP("ContactLabels", "Name"),
    "handle": QT_TRANSLATE_NOOP("ContactLabels", "Handle"),
    "active": QT_TRANSLATE_NOOP("ContactLabels", "Active"),
    "resting": QT_TRANSLATE_NOOP("ContactLabels", "Resting"),
    "let go": QT_TRANSLATE_NOOP("ContactLabels", "Let go"),
    "email": QT_TRANSLATE_NOOP("ContactLabels", "E-mail"),
    "phone": QT_TRANSLATE_NOOP("ContactLabels", "Phone"),
    "web": QT_TRANSLATE_NOOP("ContactLabels", "Web"),
    "address": QT_TRANSLATE_NOOP("ContactLabels", "Address"),
    "other": QT_TRANSLATE_NOOP("ContactLabels", "Other"),
    "birthday": QT_TRANSLATE_NOOP("ContactLabels", "Birthday"),
    "anniversary": QT_TRANSLATE_NOOP("ContactLabels", "Anniversary"),
}


class Labels:
    """What fields, their hints and choices are called."""

    def field(self, name: str) -> str:
        """Return the label of a field."""
        return tr(_CONTEXT, str(_FIELDS[name]))

    def hint(self, name: str) -> str:
        """Return what stands in an empty field."""
        return tr(_CONTEXT, str(_HINTS[name])) if name in _HINTS else ""

    def choice(self, key: str) -> str:
        """Return the name of one of several."""
        return tr(_CONTEXT, str(_CHOICES[key]))
