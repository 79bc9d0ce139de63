"""The lines of a vCard file: unfolded, decoded, and taken apart into properties."""

from __future__ import annotations

import quopri
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from app.exchange.encodings import guessed_encoding, text_encoding, usable

_BREAK = re.compile(rb"\r\n|\n|\r")
_QUOTED = re.compile(rb"[^:]*\bQUOTED-PRINTABLE\b", re.IGNORECASE)
_BASE64 = re.compile(rb"[^:]*(;ENCODING=B\b|\bBASE64\b)", re.IGNORECASE)
_BASE64_ONLY = re.compile(rb"[A-Za-z0-9+/=]+\s*")
_VERSION_21 = re.compile(rb"VERSION:\s*2\.1", re.IGNORECASE)
_END = re.compile(rb"\s*END\s*:\s*VCARD", re.IGNORECASE)
_CHARSET = re.compile(rb"[^:]*;CHARSET=([^;:]+)", re.IGNORECASE)
_ANY_CHARSET = re.compile(rb"^[^:\r\n]*;CHARSET=([^;:\r\n]+)", re.IGNORECASE | re.MULTILINE)
_PROPERTY = re.compile(r'\s*(?:([\w-]+)\.)?([\w/-]+)\s*((?:;(?:[^;:"]|"[^"]*")*)*):(.*)', re.DOTALL)
_PARAMETER = re.compile(r';((?:[^;"]|"[^"]*")*)')
_CARETS = {"^n": "\n", "^N": "\n", "^^": "^", "^'": '"'}


Continues = Callable[[list[bytes], bytes], bool]


@dataclass(frozen=True, slots=True)
class Line:
    """An unfolded line, and the number of its first line in the file."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a card. Names are upper case; a bare parameter is a TYPE."""

    group: str
    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str
    number: int = 0

    def all(self, parameter: str) -> list[str]:
        """Return every value of a parameter, lists of values taken apart, in lower case."""
        found = [value for name, value in self.parameters if name == parameter]
        return [one.strip().lower() for value in found for one in value.split(",") if one.strip()]

    def first(self, parameter: str) -> str | None:
        """Return the first value of a parameter as it stands."""
        return next((value for name, value in self.parameters if name == parameter), None)

    @property
    def is_base64(self) -> bool:
        """Tell whether the value is bytes in base64."""
        return not {"b", "base64"}.isdisjoint(self._codes())

    @property
    def is_quoted(self) -> bool:
        """Tell whether the value is quoted-printable."""
        return "quoted-printable" in self._codes()

    def _codes(self) -> list[str]:
        return [*self.all("ENCODING"), *self.all("TYPE")] if self.parameters else []


def logical_lines(data: bytes) -> Iterator[Line]:
    """Yield the lines of a file of any dialect, each decoded by what it says of itself."""
    certain = text_encoding(data)
    if certain:
        data, fallback = data.decode(certain, "replace").encode("utf-8", "replace"), "utf-8"
    else:
        fallback = _declared(data) or guessed_encoding(data)
    for number, line in _unfolded(data):
        yield Line(number, _decoded(line, fallback).replace("\0", ""))


def _declared(data: bytes) -> str | None:
    names = (usable(one.decode("ascii", "replace")) for one in _ANY_CHARSET.findall(data))
    return next((one for one in names if one and one != "utf-8"), None)


def _decoded(line: bytes, fallback: str) -> str:
    declared = _CHARSET.match(line)
    named = usable(declared.group(1).decode("ascii", "replace")) if declared else None
    for encoding in ("utf-8", named):
        try:
            return line.decode(encoding or "utf-8")
        except UnicodeDecodeError:
            continue
    return line.decode(fallback, "replace")


def _unfolded(data: bytes) -> Iterator[tuple[int, bytes]]:
    number, parts, is_old = 0, list[bytes](), False
    goes_on: Continues = _never
    for at, line in enumerate(_BREAK.split(data), 1):
        if parts and goes_on(parts, line):
            parts.append(line)
        elif parts and line[:1] in (b" ", b"\t"):
            parts.append(b" " + line.lstrip() if is_old else line[1:])
        elif line.strip():
            if parts:
                yield number, b"".join(parts)
            is_old = bool(_VERSION_21.match(line)) or (is_old and not _END.match(line))
            number, parts, goes_on = at, [line], _continuation(line)
    if parts:
        yield number, b"".join(parts)


def _continuation(line: bytes) -> Continues:
    if _QUOTED.match(line):
        return _soft_break
    return _more_base64 if _BASE64.match(line) else _never


def _never(_parts: list[bytes], _line: bytes) -> bool:
    return False


def _soft_break(parts: list[bytes], line: bytes) -> bool:
    if not parts[-1].rstrip(b" \t").endswith(b"=") or _END.match(line):
        return False
    parts[-1] = parts[-1].rstrip(b" \t")[:-1]
    return True


def _more_base64(_parts: list[bytes], line: bytes) -> bool:
    return bool(_BASE64_ONLY.fullmatch(line))


def parse_property(line: Line) -> Property | None:
    """Return the property on a line, its value decoded; None where the line is none."""
    found = _PROPERTY.fullmatch(line.text)
    if found is None:
        return None
    group, name, parameters, value = found.groups()
    read = Property(group or "", name.upper(), _parameters(parameters), value, line.number)
    if not read.is_quoted:
        return read
    return Property(read.group, read.name, read.parameters, _unquoted(read), line.number)


def _parameters(text: str) -> tuple[tuple[str, str], ...]:
    found = []
    for part in _PARAMETER.findall(text):
        name, equals, value = part.partition("=")
        if not equals:
            name, value = "TYPE", part
        value = re.sub(r"\^[nN^']", lambda sign: _CARETS[sign.group()], value.replace('"', ""))
        if value.strip():
            found.append((name.strip().upper(), value.strip()))
    return tuple(found)


def _unquoted(read: Property) -> str:
    data = quopri.decodestring(read.value.encode("utf-8", "replace"))
    named = usable(read.first("CHARSET") or "utf-8") or "utf-8"
    for encoding in (named, "utf-8"):
        try:
            return data.decode(encoding).replace("\0", "")
        except UnicodeDecodeError:
            continue
    return data.decode(guessed_encoding(data), "replace").replace("\0", "")
