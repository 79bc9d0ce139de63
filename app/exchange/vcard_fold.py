"""Text as it stands in a vCard file: escaped, quoted, folded at 75 bytes."""

from __future__ import annotations

import re

from app.exchange.vcard_lines import Property

_FOLD = 75
_ENCODINGS = {"quoted-printable", "base64", "b", "8bit", "7bit"}
_SPECIAL = re.compile(r"[\\;,]")
_BREAK = re.compile(r"\r\n|\r|\n")


def escaped(text: str, keep: str = "") -> str:
    """Return text with backslashes before what would part it; signs in `keep` stay bare."""
    marked = _SPECIAL.sub(lambda found: found[0] if found[0] in keep else f"\\{found[0]}", text)
    return one_line(marked)


def one_line(text: str) -> str:
    """Return text with its line ends written as backslash and n."""
    return _BREAK.sub(r"\\n", text)


def head(one: Property) -> str:
    """Return what stands before the colon: group, name and parameters, the encoding renewed."""
    group = f"{one.group}." if one.group else ""
    parameters = [
        (name, value)
        for name, value in one.parameters
        if name not in ("ENCODING", "CHARSET") and value.lower() not in _ENCODINGS
    ]
    if one.is_base64:
        parameters.append(("ENCODING", "b"))
    written = (f";{name}={_parameter(name, value)}" for name, value in parameters)
    return f"{group}{one.name}{''.join(written)}"


def _parameter(name: str, value: str) -> str:
    plain = one_line(value.replace('"', "'"))
    listed = name == "TYPE" and not re.search("[;:]", plain)
    return plain if listed or not re.search("[;:,]", plain) else f'"{plain}"'


def folded(line: str) -> str:
    """Return a line broken so that no part is longer than 75 bytes, whole characters kept."""
    data = line.encode("utf-8", "replace")
    if len(data) <= _FOLD:
        return line
    parts, start, room = [], 0, _FOLD
    while start < len(data):
        end = min(start + room, len(data))
        while end < len(data) and data[end] & 0xC0 == 0x80:
            end -= 1
        parts.append(data[start:end].decode("utf-8"))
        start, room = end, _FOLD - 1
    return "\r\n ".join(parts)
