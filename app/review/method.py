"""How the figures were measured, of what the review shows."""

from __future__ import annotations

from typing import Any

from app.review.telling import Telling


def tell_method(telling: Telling) -> dict[str, Any]:
    """Return a paragraph for each way of measuring that the chapters used."""
    chapters = set(telling.options.chapters)
    used = {
        "depth": bool(chapters & {"figures", "moved", "months"}),
        "line": bool(chapters & {"figures", "moved"}),
        "moved": bool(chapters & {"figures", "moved"}),
        "half": "figures" in chapters,
        "balance": bool(chapters & {"figures", "balance"}),
    }
    used[f"names_{telling.options.names}"] = telling.options.names != "full"
    return {
        "method": tuple(
            telling.wording.text(f"method.{key}") for key, is_used in used.items() if is_used
        )
    }
