"""Records as indented JSON text, the bytes of `json.dumps(…, ensure_ascii=False, indent=1)`.

The indenting encoder of the standard library is pure Python and yields each token on its own; this
one builds a record in one go and leaves out what is unknown.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from json.encoder import encode_basestring
from typing import Any


def record_text(value: Any, depth: int) -> str:
    """Return a value of a record as JSON that starts `depth` steps in; unknown keys left out."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        return _object(value, depth)
    if isinstance(value, list):
        return _array(value, depth)
    return json.dumps(value)


def _object(value: Mapping[str, Any], depth: int) -> str:
    pad = "\n" + " " * (depth + 1)
    parts = [
        f"{pad}{encode_basestring(key)}: {record_text(item, depth + 1)}"
        for key, item in value.items()
        if item is not None
    ]
    return f"{{{','.join(parts)}{pad[:-1]}}}" if parts else "{}"


def _array(value: Sequence[Any], depth: int) -> str:
    pad = "\n" + " " * (depth + 1)
    parts = [pad + record_text(item, depth + 1) for item in value]
    return f"[{','.join(parts)}{pad[:-1]}]" if parts else "[]"


def settings_text(settings: Mapping[str, Any], depth: int) -> str:
    """Return settings as JSON that starts `depth` steps in; a null inside one stays."""
    text = json.dumps(settings, ensure_ascii=False, indent=1)
    return text.replace("\n", "\n" + " " * depth)
