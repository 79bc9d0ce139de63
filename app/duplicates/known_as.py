"""What a contact is known as: the plain facts by which duplicates are found."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.duplicates.sound import sound_of
from app.exchange.known_people import mark_of_channel
from app.model.plain import plain_form
from app.store.people import People

Mark = tuple[str, str]


@dataclass(slots=True)
class KnownAs:
    """One contact: names without case and accents, marks, written phones, day of birth.

    `words` are those of the name, the family name last, and `sounds` how each of them sounds.
    """

    uid: str
    name: str
    nickname: str = ""
    marks: set[Mark] = field(default_factory=set)
    phones: dict[Mark, str] = field(default_factory=dict)
    birthday: str = ""
    words: tuple[str, ...] = field(init=False)
    sounds: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.words = _words_of(self.name)
        self.sounds = tuple(map(sound_of, self.words))

    @property
    def is_handle(self) -> bool:
        """Tell whether the name is a handle."""
        return self.name.startswith("@")


def all_known_as(people: People) -> list[KnownAs]:
    """Return what every contact of a book is known as."""
    found = {
        uid: KnownAs(uid, plain_form(name).strip(), plain_form(nickname or "").strip())
        for uid, name, nickname in people.nicknames()
    }
    for uid, kind, value in people.channels():
        mark = mark_of_channel(kind, value)
        if mark:
            found[uid].marks.add(mark)
            if kind == "phone":
                found[uid].phones[mark] = value
    for uid, day in people.birthdays():
        found[uid].birthday = day
    return list(found.values())


def _words_of(name: str) -> tuple[str, ...]:
    family, comma, given = name.partition(",")
    text = f"{given} {family}" if comma else name
    return tuple(text.replace(".", " ").replace("-", " ").split())
