"""Which encoding bytes are in that do not say so."""

from __future__ import annotations

import codecs
import itertools
import re

_LATIN = ("cp1252", "cp1250", "iso8859-2")
_OTHER_SCRIPTS = ("cp1255", "cp1251", "cp1253")
_SHIFT_JIS_LEADS = range(0x81, 0xA0)

_SYMBOL_IN_WORD = re.compile(
    r"(?<=[^\W\d_])[^\w\s!-/:-@\[-`{-~‘’“”–—·´¨]|[^\w\s!-~‘’“”–—…](?=[^\W\d_])"
)
_SUPERSCRIPT_IN_WORD = re.compile(r"(?<=[^\W\d_])[²³¹¼½¾]|[²³¹¼½¾](?=[^\W\d_])")
_THREE_ACCENTED = re.compile(r"[^\W\d_a-zA-Z]{3}")
_MIXED_SCRIPTS = re.compile(r"[a-zA-Z](?=[^\W\d_a-zA-Z])|[^\W\d_a-zA-Z](?=[a-zA-Z])")


def text_encoding(data: bytes) -> str | None:
    """Return the Unicode encoding that bytes are in for certain; None where they are in none."""
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig"
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    head = data[:4096]
    if head[1::2].count(0) * 3 > len(head):
        return "utf-16-le"
    if head[::2].count(0) * 3 > len(head):
        return "utf-16-be"
    return "utf-8" if _decodes(data, "utf-8") else None


def guessed_encoding(data: bytes) -> str:
    """Return the likeliest encoding of bytes that are not Unicode; cp1252 where all is alike."""
    high = [byte for byte in data if byte >= 0x80]
    leads = sum(byte in _SHIFT_JIS_LEADS for byte in high)
    wide = ("shift_jis",) if leads * 5 > len(high) and _decodes(data, "shift_jis") else ()
    words = b" ".join(re.findall(rb"\S*[\x80-\xff]\S*", data)[:2000])
    found = [one for one in (*wide, *_LATIN, *_OTHER_SCRIPTS) if _decodes(words, one)]
    return min(found, key=lambda one: _faults(words, one), default="cp1252")


def usable(name: str) -> str | None:
    """Return an encoding's own name; None where there is none of that name for text."""
    try:
        found = codecs.lookup(name.strip().strip('"'))
        b"a".decode(found.name)
    except (LookupError, ValueError):
        return None
    return found.name


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        data.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _faults(data: bytes, encoding: str) -> int:
    """Count what no word of the encoding's script has."""
    text = data.decode(encoding)
    unlike = _THREE_ACCENTED if encoding in _LATIN else _MIXED_SCRIPTS
    wrong = (_SYMBOL_IN_WORD, _SUPERSCRIPT_IN_WORD, unlike)
    return sum(len(pattern.findall(text)) for pattern in wrong) + _odd_capitals(text)


def _odd_capitals(text: str) -> int:
    return sum(
        a.islower() and b.isupper() and not (a + b).isascii() for a, b in itertools.pairwise(text)
    )


def decode_text(data: bytes) -> str:
    """Return bytes as text, whatever they are in; what cannot be read is marked U+FFFD."""
    encoding = text_encoding(data) or guessed_encoding(data)
    return data.decode(encoding, "replace").removeprefix("\ufeff").replace("\0", "")
