"""JSON from outside: strict about numbers, in plain words about what is wrong with it."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from app.errors import UserError
from app.exchange.limits import DEEPEST


def parse_json(data: bytes, path: Path) -> Any:
    """Return the JSON value of a file. Raise UserError naming the line where it is none."""
    try:
        text = data.decode("utf-8-sig")
        return json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except UnicodeDecodeError as error:
        raise UserError(f"{path} is not UTF-8 text (byte {error.start + 1}).") from None
    except json.JSONDecodeError as error:
        raise UserError(f"{path} is not JSON: line {error.lineno}: {error.msg}.") from None
    except ValueError as error:
        raise UserError(f"{path} is not JSON: {error}.") from None
    except RecursionError:
        raise UserError(f"{path} is nested more than {DEEPEST} deep.") from None


def _no_number(word: str) -> Any:
    raise ValueError(f"{word} is not a number")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text} is larger than any number can be")
    return number


def depth_of(value: Any, limit: int) -> int:
    """Return how deep a JSON value is nested, counting no further than one past the limit."""
    level, depth = [value], 0
    while level and depth <= limit:
        level = [
            inner
            for item in level
            if isinstance(item, list | dict)
            for inner in (item.values() if isinstance(item, dict) else item)
        ]
        depth += 1
    return depth
