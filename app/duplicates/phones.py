"""Can two numbers with the same last digits ring at one phone?"""

from __future__ import annotations


def contradict(one: str, other: str) -> bool:
    """Tell whether two written numbers are whole ones of different countries or lines."""
    first, second = _international(one), _international(other)
    return bool(first and second and first != second)


def _international(text: str) -> str | None:
    """Return a number in its international form; None where it is written without its country."""
    import phonenumbers

    plain = text.strip()
    plain = f"+{plain[2:]}" if plain.startswith("00") else plain
    try:
        number = phonenumbers.parse(plain, None)
    except phonenumbers.NumberParseException:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
