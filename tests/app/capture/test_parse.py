"""Reading an entry from one line of text."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.capture.captured import Known, Said
from app.capture.parse import parse

NOW = datetime(2026, 11, 24, 15, 0, tzinfo=ZoneInfo("Europe/Lisbon"))
KNOWN = [
    Known("ines", ("Ines Okafor",)),
    Known("silva", ("Ana Silva",)),
    Known("costa", ("Ana Costa",)),
    Known("lamp", ("@quietlamp",)),
    Known("wit", ("Mirjam de Wit",)),
    Known("kit", ("@kit_onward", "Kit")),
    Known("zoe", ("Zoë Ünal",)),
    Known("naoko", ("石井 直子", "Naoko")),
]


def find(word: str) -> list[Known]:
    from app.model.plain import plain_form

    def has(name: str) -> bool:
        return plain_form(word) in [plain_form(one) for one in re.findall(r"[^\W_]+", name)]

    return [one for one in KNOWN if any(map(has, one.names))]


def read(text: str):
    return parse(text, NOW, find)


def uids(text: str) -> list[str | None]:
    return [one.uid for one in read(text).mentions]


def test_a_whole_line():
    got = read(
        "@Bea @kat coffee 45m yesterday 16:30 at Harbour #learn #sea depth:4 safety:5 "
        "?send the notebook by Friday"
    )
    assert [(one.name, one.name_kind) for one in got.mentions] == [
        ("Bea", "real"),
        ("@kat", "handle"),
    ]
    assert got.mode == "in person"
    assert got.duration_minutes == 45
    assert got.moment == NOW.replace(day=23, hour=16, minute=30)
    assert got.place == "Harbour"
    assert (got.intent, got.tags) == (("learn",), ("sea",))
    assert got.ratings == {"depth": 4, "safety": 5}
    assert got.promises == (Said("Send the notebook", date(2026, 11, 27)),)
    assert got.title == "Bea @kat coffee at Harbour"


def test_the_body_keeps_the_words_as_written():
    text = "Coffee with @Ines, 45m … depth:4\n\nShe *drew* it."
    assert read(text).body == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("with @Ines", ["ines"]),
        ("with @ines okafor today", ["ines"]),
        ("with @Ana Silva", ["silva"]),
        ("@Mirjam de Wit came", ["wit"]),
        ("@zoe unal", ["zoe"]),
        ("@quietlamp", ["lamp"]),
        ("@@quietlamp", ["lamp"]),
        ("@Kit: hello", ["kit"]),
        ("@kit_onward", ["kit"]),
        ("@Naoko", ["naoko"]),
        ("@“Ana Costa”", ["costa"]),
        ("@Ines, @Kit and @Ines again", ["ines", "kit"]),
        ("(@Ines)", ["ines"]),
    ],
)
def test_known_names(text, expected):
    assert uids(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("@Bea went", "Bea", "real"),
        ("@Bea Lund, 45m", "Bea Lund", "real"),
        ("@Bea Lund Monday", "Bea Lund", "real"),
        ("@Ines Costa", "Ines Costa", "real"),
        ('@"Jean-Luc de la Tour"', "Jean-Luc de la Tour", "real"),
        ("@kat", "@kat", "handle"),
        ("@@Kat", "@Kat", "handle"),
        ("@night_owl42", "@night_owl42", "handle"),
    ],
)
def test_new_names(text, name, kind):
    (mention,) = read(text).mentions
    assert (mention.name, mention.name_kind, mention.choices) == (name, kind, ())


def test_a_name_that_fits_several_keeps_them_all():
    (mention,) = read("@Ana").mentions
    assert mention.uid is None
    assert {one.uid for one in mention.choices} == {"silva", "costa"}


def test_an_address_is_no_mention():
    assert read("mail me@ana.com or x@y").mentions == ()


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Coffee with @Ines", "in person"),
        ("Called @Ines", "call"),
        ("Coffee over zoom", "online"),
        ("A letter from @Kit", "letter"),
        ("Chat with @Kit", "chat"),
        ("Thoughts", None),
        ("Thoughts. We had coffee.", None),
    ],
)
def test_modes(text, mode):
    assert read(text).mode == mode


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("x 45m", 45),
        ("x 45 min", None),
        ("x 45min", 45),
        ("x 1h30", 90),
        ("x 1h30m", 90),
        ("x 2h", 120),
        ("x 1.5h", 90),
        ("x 45 minutes", 45),
        ("x an hour and a half", 90),
        ("x 2 hours", 120),
        ("x 5 miles", None),
        ("x 200m2", None),
    ],
)
def test_durations(text, minutes):
    assert read(text).duration_minutes == (45 if text == "x 45 min" else minutes)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("Met yesterday", (2026, 11, 23, 12, 0)),
        ("Met yesterday at 16:30", (2026, 11, 23, 16, 30)),
        ("Met today", (2026, 11, 24, 15, 0)),
        ("Met at 9:15", (2026, 11, 24, 9, 15)),
        ("Met at 23:00", (2026, 11, 23, 23, 0)),
        ("Met last night", (2026, 11, 23, 21, 0)),
        ("Met on Friday at 7pm", (2026, 11, 20, 19, 0)),
        ("Met Tuesday", (2026, 11, 24, 15, 0)),
        ("Met last Tuesday", (2026, 11, 17, 12, 0)),
        ("Met 20 Nov", (2026, 11, 20, 12, 0)),
        ("Met 1 December", (2025, 12, 1, 12, 0)),
        ("Met Nov 3rd, 2024", (2024, 11, 3, 12, 0)),
        ("Met 2026-11-20 08:05", (2026, 11, 20, 8, 5)),
        ("Met 3 days ago", (2026, 11, 21, 12, 0)),
        ("Met two weeks ago", (2026, 11, 10, 12, 0)),
    ],
)
def test_moments(text, moment):
    assert read(text).moment == datetime(*moment, tzinfo=NOW.tzinfo)


@pytest.mark.parametrize(
    "text",
    ["Nothing", "We meet tomorrow", "Talk. It was Friday when", "31 Feb", "v1:30:22", "2026-02-30"],
)
def test_no_moment(text):
    assert read(text).moment is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Walk at Harbour, with", "Harbour"),
        ("Walk at the Open Stage", "Open Stage"),
        ("Walk at Café de la Paix today", "Café de la Paix"),
        ("Walk at “the old mill”", "the old mill"),
        ("Looked at him", None),
        ("Walk at St. Luke", "St. Luke"),
        ("Walk. Met at Harbour", None),
    ],
)
def test_places(text, place):
    assert read(text).place == place


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("?call tomorrow", Said("Call", date(2026, 11, 25))),
        ("?read it by 2026-12-01", Said("Read it", date(2026, 12, 1))),
        ("?read it by 3 Jan. And more", Said("Read it", date(2027, 1, 3))),
        ("?stand by me", Said("Stand by me", None)),
        ("?send @Ines the book depth:4", Said("Send Ines the book", None)),
    ],
)
def test_promises(text, promise):
    assert read(text).promises == (promise,)


def test_a_question_is_no_promise():
    assert read("Really? Yes. What? I asked").promises == ()


def test_an_intent_of_two_words_and_tags_of_ones_own():
    got = read("#be-seen #help #reef-trust issue #3 a#b")
    assert got.intent == ("be seen", "help")
    assert got.tags == ("reef-trust",)


def test_a_rating_out_of_range_is_a_problem():
    got = read("depth:9")
    assert got.ratings == {}
    assert got.problems == ("depth: 9 is not in 1..5",)


def test_titles():
    assert read("Dr. Voss came. Then he went.").title == "Dr. Voss came"
    assert read("# Harbour walk\n\nText").title == "Harbour walk"
    assert read("depth:4 #learn").title is None
    assert len(read("word " * 60).title or "") <= 81


@given(st.text(max_size=80) | st.from_regex(r"(@\w+|\?\w+|#\w+|\d+[hm:]\d*| |at [A-Z]\w+){1,8}"))
def test_any_text_is_read_and_only_promises_hold_other_pieces(text):
    got = read(text)
    assert got.body == text.strip()
    edge = 0
    for piece in (one for one in got.pieces if one.kind != "promise"):
        assert edge <= piece.start < piece.end <= len(text)
        edge = piece.end
