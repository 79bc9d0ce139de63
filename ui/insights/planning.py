"""Planning what an insight suggests: a message to a contact within a week."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ui.context import Context
from ui.insights.let_go_acts import message_due, plan_message
from ui.text import tr

if TYPE_CHECKING:
    from app.insights.insight import Act

_CONTEXT = "InsightPlanning"


def can_plan(act: Act | None) -> bool:
    """Tell whether an act is about a contact, whom one can write to."""
    return act is not None and act.contact is not None and "name" in act.said.values


def plan_act(act: Act, context: Context) -> None:
    """Plan to write to the contact of an act, and offer to take it back."""
    text = tr(_CONTEXT, "Write to {name}", name=act.said.values["name"])
    due = context.formats.date(message_due(context.clock.today()))
    said = tr(_CONTEXT, "{message}: planned by {day}", message=text, day=due)
    context.session.delete(partial(plan_message, uid=act.contact or "", text=text), said)
