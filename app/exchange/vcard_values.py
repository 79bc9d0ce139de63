"""The values of vCard properties: escapes, lists, dates, pictures."""

from __future__ import annotations

import base64
import binascii
import re
import urllib.parse

from app.exchange.vcard_lines import Property
from app.model.contact import Photo
from app.model.partial_date import parse_partial_date

_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_NO_YEAR = 1604
_BIDI = dict.fromkeys([*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A)])
_DATE_FORMS = (
    (re.compile(r"(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?"), "{}-{}-{}"),
    (re.compile(r"--(\d{2})-?(\d{2})(?:T.*)?"), "--{}-{}"),
    (re.compile(r"(\d{4})-(\d{2})"), "{}-{}"),
    (re.compile(r"(\d{4})"), "{}"),
)
_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG", "image/png"),
    (b"GIF8", "image/gif"),
    (b"RIFF", "image/webp"),
    (b"BM", "image/bmp"),
)


def unescaped(text: str) -> str:
    """Return text without its backslashes, line ends as one newline, without outer blanks."""
    plain = _ESCAPE.sub(lambda sign: "\n" if sign[1] in "nN" else sign[1], text)
    return plain.replace("\r\n", "\n").replace("\r", "\n").strip()


def split(text: str, sign: str) -> list[str]:
    """Return the parts of a value between signs that no backslash escapes, unescaped."""
    parts = re.findall(rf"((?:\\.|[^{sign}\\]|\\$)*)(?:{sign}|$)", text, re.DOTALL)
    return [unescaped(part) for part in parts[: 1 + text.count(sign)]]


def listed(text: str) -> list[str]:
    """Return the distinct items of a comma list, none of them blank."""
    return list(dict.fromkeys(part for part in split(text, ",") if part))


def without_marks(text: str) -> str:
    """Return text without the invisible marks of direction that address books put around it."""
    return text.translate(_BIDI).strip()


def date_of(read: Property) -> str | None:
    """Return the ISO date of a property, as far as it is known; None where it is none."""
    text = unescaped(read.value)
    for form, shape in _DATE_FORMS:
        found = form.fullmatch(text)
        if found:
            return _without_false_year(shape.format(*found.groups()), read)
    return None


def _without_false_year(text: str, read: Property) -> str | None:
    omitted = read.first("X-APPLE-OMIT-YEAR")
    if text[:4] in {str(_NO_YEAR), (omitted or "")[:4]} and len(text) == 10:
        text = f"-{text[4:]}"
    try:
        return str(parse_partial_date(text))
    except ValueError:
        return None


def photo_of(read: Property) -> Photo | None:
    """Return a picture that stands in the card itself; an address is never fetched."""
    if read.value[:5].lower() == "data:":
        return _from_data_address(read.value)
    if not read.is_base64:
        return None
    data = _decoded(read.value)
    said = (read.first("MEDIATYPE") or "", *read.all("TYPE"))
    known = [one for one in said if one in ("jpeg", "jpg", "png", "gif", "webp", "bmp")]
    media = f"image/{known[0].replace('jpg', 'jpeg')}" if known else "application/octet-stream"
    return Photo(_sniffed(data) or media, data) if data else None


def _from_data_address(value: str) -> Photo | None:
    head, _, body = value[5:].partition(",")
    media, *rest = head.split(";")
    data = _decoded(urllib.parse.unquote(body)) if "base64" in rest else b""
    return Photo(_sniffed(data) or media or "application/octet-stream", data) if data else None


def _decoded(text: str) -> bytes:
    """Return the bytes of base64; b"" where it is none."""
    packed = re.sub(r"\s", "", text)
    try:
        return base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _sniffed(data: bytes) -> str | None:
    return next((media for magic, media in _MAGIC if data.startswith(magic)), None)
