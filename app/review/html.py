"""The review as one web page: no script, nothing fetched, light and dark, ready to print."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from app.review.charts.colours import css_variables, named_colours
from app.review.document import Review
from app.review.view import view_of

if TYPE_CHECKING:
    from jinja2 import Template


def html_of(review: Review) -> str:
    """Return the review as a web page."""
    view = view_of(review, named_colours())
    return _template().render(view, light=css_variables("light"), dark=css_variables("dark"))


@cache
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined

    source = (files("resources.review") / "review.html").read_text(encoding="utf-8")
    environment = Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    return environment.from_string(source)
