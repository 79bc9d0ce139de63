"""A promise: something one of us said we would do."""

from __future__ import annotations

from app.model.record import record
from app.model.scales import ME


@record
class Promise:
    """Said in an entry, by me or a contact, to me or a contact; the due date is optional."""

    uid: str
    text: str
    by: str = ME
    to: str | None = None
    due: str | None = None
    state: str = "open"
    closed_on: str | None = None
