"""The ways to reach somebody that a vCard tells, and what each is called."""

from __future__ import annotations

import re
from urllib.parse import unquote

from app.exchange.vcard_lines import Property
from app.exchange.vcard_values import split, unescaped, without_marks
from app.model.contact import Channel

SERVICES = {
    "X-AIM": "AIM",
    "X-ICQ": "ICQ",
    "X-MSN": "MSN",
    "X-YAHOO": "Yahoo",
    "X-JABBER": "Jabber",
    "X-QQ": "QQ",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-GTALK": "Google Talk",
    "X-GOOGLE-TALK": "Google Talk",
    "X-GADUGADU": "Gadu-Gadu",
    "X-GROUPWISE": "GroupWise",
    "X-TWITTER": "Twitter",
    "X-MATRIX": "Matrix",
    "X-MS-IMADDRESS": "IM",
}
_KINDS = {"EMAIL": "email", "TEL": "phone", "URL": "web", "ADR": "address"}
_NO_LABELS = {
    "pref", "internet", "voice", "x-internet", "preferred", "b", "base64", "quoted-printable",
    "8bit", "7bit", "uri", "text", "other",
}  # fmt: skip
_WORDS = {"cell": "mobile", "postal": "", "parcel": "", "dom": "", "intl": ""}
_TELLING = {*_KINDS, *SERVICES, "IMPP", "X-SOCIALPROFILE"}
_WRAPPED = re.compile(r"_\$!<(.*)>!\$_")
_STREET_ORDER = (2, 1, 0)


def label_text(value: str) -> str:
    """Return a label without the wrapping that Apple's address book puts around its own."""
    text = unescaped(value)
    found = _WRAPPED.fullmatch(text)
    return found.group(1).lower() if found else text


def channel_of(read: Property, labels: dict[str, str]) -> Channel | None:
    """Return the channel that a property tells; None where it tells none."""
    if read.name not in _TELLING:
        return None
    label = labels.get(read.group) or _label(read) or None
    if read.name in _KINDS:
        kind = _KINDS[read.name]
        value = _address(read) if kind == "address" else _plain(read, kind)
        return Channel(kind, value, label) if value else None
    if read.name in SERVICES:
        value = without_marks(unescaped(read.value))
        return Channel("handle", value, label or SERVICES[read.name]) if value else None
    if read.name == "IMPP":
        return _messenger(read, label)
    return _profile(read, label)


def _label(read: Property) -> str:
    words = [_WORDS.get(one, one) for one in read.all("TYPE") if one not in _NO_LABELS]
    return " ".join(dict.fromkeys(word.removeprefix("x-") for word in words if word))


def _plain(read: Property, kind: str) -> str:
    text = without_marks(unescaped(read.value))
    scheme = {"phone": "tel:", "email": "mailto:"}.get(kind)
    if scheme and text.lower().startswith(scheme):
        return unquote(text[len(scheme) :]).split(";", 1)[0]
    return text


def _address(read: Property) -> str:
    parts = [without_marks(" ".join(part.split())).strip(", ") for part in split(read.value, ";")]
    parts += [""] * (7 - len(parts))
    street = [parts[at] for at in _STREET_ORDER]
    town = " ".join(part for part in (parts[5], parts[3]) if part)
    found = ", ".join(part for part in (*street, town, parts[4], parts[6]) if part)
    return found or unescaped(read.first("LABEL") or "")


def town_of(read: Property) -> str | None:
    """Return the town of an ADR property; None where it is not told."""
    parts = split(read.value, ";")
    return (without_marks(parts[3]) or None) if len(parts) > 3 else None


def _messenger(read: Property, label: str | None) -> Channel | None:
    text = without_marks(unescaped(read.value))
    scheme, colon, rest = text.partition(":")
    value = unquote(rest) if colon and rest and not rest.startswith("//") else text
    service = read.first("X-SERVICE-TYPE") or (scheme if value != text else None)
    if service and service.lower() != "x-apple":
        label = service
    return Channel("handle", value, label) if value else None


def _profile(read: Property, label: str | None) -> Channel | None:
    text = without_marks(unescaped(read.value))
    if text.lower().startswith(("http:", "https:")):
        return Channel("web", text, label)
    value = text.removeprefix("x-apple:") or read.first("X-USER") or ""
    return Channel("handle", value, label) if value else None
