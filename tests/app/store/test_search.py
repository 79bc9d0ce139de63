"""Entries and contacts are found by words, accents aside, and no input is too strange."""

import unicodedata
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.contact import Channel
from app.model.contact_filter import ContactFilter
from app.model.entry import Attachment
from app.model.reflection import Reflection
from tests.app.store.test_search_query import strange
from tests.support.books import Hands, new_book
from tests.support.strategies import texts


@pytest.fixture(scope="module")
def book():
    hands = Hands()
    with new_book(hands) as made:
        ana = replace(
            made.contacts.blank("Ana Ünal"),
            nickname="Nani",
            organisation="Harbour Clinic",
            field="nursing",
            tags=("choir",),
            interests=("tidal charts",),
            channels=(Channel("handle", "@nightjar"), Channel("email", "ana@clinic.example")),
            note="allergic to walnuts",
        )
        kit = made.contacts.blank("@kit", "handle")
        made.contacts.save_many([ana, kit], "add")
        texts = [
            "Café by the harbour",
            "harbour again, and the harbour wall",
            "नमस्ते दुनिया",
            "東京で会った",
        ]
        for text in texts:
            entry = replace(made.entries.blank(), body=text, contacts=(ana.uid,))
            made.entries.save(entry)
            hands.move(days=1)
        rated = Reflection(contact=kit.uid, note="Généreux with his time")
        quiet = replace(made.entries.blank(), title="Quiet", contacts=(kit.uid,))
        made.entries.save(replace(quiet, reflections=(rated,)))
        yield made


def found(book, text):
    return [
        hit.snippet.replace("\x02", "").replace("\x03", "") for hit in book.search.entries(text)
    ]


@pytest.mark.parametrize(
    "text",
    ["cafe", "CAFÉ", "caf", "harbour caf", "the café", "cafe\u0301", '"café"', "café -- ("],
)
def test_accents_case_order_and_beginnings(book, text):
    assert found(book, text) == ["Café by the harbour"]


def test_lines_of_reflection_are_found_and_marked(book):
    [hit] = book.search.entries("genereux")
    assert hit.title == "Quiet"
    assert hit.names == ("@kit",)
    assert hit.snippet == "\x02Généreux\x03 with his time"


def test_promises_and_names_of_files_are_found_shown_and_forgotten():
    with new_book() as book:
        entry = replace(
            book.entries.blank(),
            body="Rain",
            promises=(book.entries.blank_promise("send the notebook"),),
            attachments=(
                Attachment("cover.png", "image/png", b"-"),
                Attachment("tide-gauge plan.pdf", "application/pdf", b"-"),
            ),
        )
        book.entries.save(entry)
        assert found(book, "noteb gauge") == ["send the notebook … tide-gauge plan.pdf … Rain"]
        assert found(book, '"tide gauge" rain') == ["Rain … tide-gauge plan.pdf"]
        assert found(book, "rain -cover") == []
        book.entries.save(replace(entry, attachments=entry.attachments[1:], promises=()))
        assert found(book, "noteb") == found(book, "cover") == []
        assert found(book, "plan -noteb -cover") == ["tide-gauge plan.pdf … Rain"]


def test_all_words_must_be_there(book):
    assert found(book, "harbour choir") == []


def test_two_letters_give_the_newest_first_and_three_the_best(book):
    assert found(book, "ha")[0].startswith("harbour again")
    assert found(book, "harbour") == ["harbour again, and the harbour wall", "Café by the harbour"]


@pytest.mark.parametrize("word", ["नमस्ते", "東京で会った"])
def test_other_scripts(book, word):
    assert len(found(book, word)) == 1


@pytest.mark.parametrize(
    "words",
    ["ana", "unal", "ünal", "nani", "harb", "nursing", "choir", "tidal", "nightjar", "clinic",
     "walnuts", "ana nurs", "Ana Ünal"],
)  # fmt: skip
def test_a_contact_is_listed_by_any_of_its_facts(book, words):
    ids = book.contacts.list.ids(ContactFilter(words))
    assert [line.name for line in book.contacts.list.lines(ids)] == ["Ana Ünal"]
    assert book.contacts.list.count(ContactFilter(words)) == 1


@given(st.text())
def test_no_input_is_too_strange(book, text):
    for hit in book.search.entries(text):
        assert hit.snippet or hit.title
    book.contacts.list.ids(ContactFilter(text))
    book.contacts.list.matching(text)
    assert book.contacts.candidates(text) is not None


@pytest.mark.parametrize("text", ["AND", "NOT OR", "NEAR(a b)", "title:x", "*", "a*b", '"', "^a",
                                  "-", "{a}", "\x00", "' OR 1=1 --", "a " * 5000])  # fmt: skip
def test_nothing_is_taken_for_a_command(book, text):
    book.search.entries(text)
    book.contacts.list.ids(ContactFilter(text))
    book.contacts.candidates(text)


def known_to_the_index(word):
    """Tell whether a word is made of letters that were there in Unicode 6.1 already."""
    old = unicodedata.ucd_3_2_0
    return word.isalnum() and all(old.category(char) != "Cn" for char in word)


@given(st.lists(texts.filter(known_to_the_index), min_size=1, max_size=5))
def test_every_word_that_was_written_is_found(words):
    with new_book() as book:
        entry = replace(book.entries.blank(), body=" ".join(words))
        book.entries.save(entry)
        for word in words:
            assert [hit.entry for hit in book.search.entries(word)] == [entry.uid]
            half = word[: (len(word) + 1) // 2]
            assert [hit.entry for hit in book.search.entries(half)] == [entry.uid]


@pytest.fixture(scope="module")
def diary():
    """Return a book of four entries on four days, with two contacts."""
    hands = Hands()
    with new_book(hands) as made:
        ana, kit = made.contacts.blank("Ana Ünal"), made.contacts.blank("@kit", "handle")
        made.contacts.save_many([ana, kit], "add")
        deep, flat = Reflection(contact=ana.uid, depth=5), Reflection(contact=kit.uid, depth=1)
        blank = made.entries.blank()
        entries = [
            replace(
                blank,
                title="one",
                body="coffee by the harbour",
                tags=("work",),
                intent=("learn", "ask"),
            ),
            replace(
                blank,
                title="two",
                body="the harbour in rain",
                place="Café Ünder",
                intent=("enjoy",),
            ),
            replace(
                blank, title="three", body="rain and coffee", tags=("Choir",), intent=("be seen",)
            ),
            replace(blank, title="four"),
        ]
        noted = Reflection(contact=kit.uid, note="coffee again", depth=4)
        people = [((ana,), ()), ((), ()), ((ana, kit), (deep, flat)), ((kit,), (noted,))]
        for entry, (contacts, reflections) in zip(entries, people, strict=True):
            uids = tuple(one.uid for one in contacts)
            new = made.entries.blank()
            made.entries.save(
                replace(
                    entry,
                    uid=new.uid,
                    happened_at=new.happened_at,
                    contacts=uids,
                    reflections=reflections,
                )
            )
            hands.move(days=1)
        yield made


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("coffee", "four one three"),
        ("cof", "four one three"),
        ('"cof"', ""),
        ('"the harbour"', "one two"),
        ('"harbour the"', ""),
        ("coffee -rain", "four one"),
        ("-coffee", "two"),
        ("-coffee -rain", ""),
        ("@ana", "one three"),
        ("contact:unal coffee", "one three"),
        ("@ana @kit", "three"),
        ("@kit -@ana", "four"),
        ("tag:wor", "one"),
        ('tag:"wor"', ""),
        ("#choir", "three"),
        ("-#work coffee", "four three"),
        ("place:cafe", "two"),
        ("intent:learn", "one"),
        ("intent:be-seen", "three"),
        ('intent:"be"', ""),
        ("intent:be", "three"),
        ("intent:intrinsic", "one two"),
        ("intent:intrinsic -intent:extrinsic", "two"),
        ("-intent:intrinsic coffee", "four three"),
        ("intent:intrinsic coffee", "one"),
        ("depth>=4", "four three"),
        ("@kit depth>=4", "four"),
        ("depth<2", "three"),
        ("-depth<2 coffee", "four one"),
        ("safety>1", ""),
        ("since:yesterday", "four"),
        ("before:yesterday coffee", "one three"),
        ('before:"5 days ago"', ""),
        ("on:nonsense coffee", "four one three"),
        ("tag:", ""),
        ("four coffee", "four"),
        ("kit again", "four"),
        ("ana harbour", "one"),
        ("choir rain", "three"),
        ("work -harbour", ""),
        ("coffee -kit", "one"),
        ("under harbour -ana", "two"),
        ("since:yesterday four again", "four"),
    ],
)
def test_operators(diary, text, titles):
    assert sorted(hit.title for hit in diary.search.entries(text)) == titles.split()


@pytest.mark.parametrize(
    ("text", "snippet"),
    [
        ("choir rain", "\x02rain\x03 and coffee … \x02#Choir\x03"),
        ("kit again", "coffee \x02again\x03 … \x02@kit\x03"),
        ("ana unal work", "\x02Ana Ünal\x03 … \x02#work\x03 … coffee by the harbour"),
    ],
)
def test_what_was_found_beside_the_text_is_shown(diary, text, snippet):
    [hit] = diary.search.entries(text)
    assert hit.snippet == snippet


def test_a_promise_that_stands_in_the_text_is_shown_once():
    with new_book() as book:
        ana = book.contacts.blank("Ana")
        book.contacts.save_many([ana], "add")
        promised = book.entries.blank_promise("Send the tide notebook")
        entry = replace(
            book.entries.blank(),
            body="We sat.\n- [ ] Send the tide notebook",
            contacts=(ana.uid,),
            promises=(promised,),
        )
        book.entries.save(entry)
        [hit] = book.search.entries("ana notebook")
        assert hit.snippet == "\x02Ana\x03 … We sat.\n- [ ] Send the tide \x02notebook\x03"
        [hit] = book.search.entries("ana sat notebook")
        assert hit.snippet.count("notebook") == 1


def test_a_search_without_words_lists_all_by_month(diary):
    [month] = diary.search.months("@ana")
    lines = diary.entries.list.lines(month.ids)
    assert [line.title for line in lines] == ["three", "one"]


WORDS = ("tide", "tidal", "reef", "swath", "north")
some_words = st.lists(st.sampled_from(WORDS), max_size=3).map(" ".join)


@st.composite
def parts_of_entries(draw):
    """Return what stands in text, place, note, names, tag, promise and file of some entries."""
    names = st.sets(st.sampled_from(WORDS))
    one = st.tuples(*[some_words] * 3, names, *[some_words] * 3)
    return draw(st.lists(one, min_size=1, max_size=4))


def saved(book, parts):
    people = {word: book.contacts.blank(f"{word} example") for word in WORDS}
    book.contacts.save_many(list(people.values()), "add")
    for text, place, note, names, tag, promise, name in parts:
        met = tuple(people[word].uid for word in sorted(names))
        entry = replace(
            book.entries.blank(),
            body=text,
            place=place or None,
            contacts=met,
            reflections=(Reflection(contact=met[0], note=note),) if met and note else (),
            tags=(tag,) if tag else (),
            promises=(book.entries.blank_promise(promise),) if promise else (),
            attachments=(Attachment(f"{name}.txt", "text/plain", b"-"),) if name else (),
        )
        book.entries.save(entry)
        kept = f"{text} {place} {note if met else ''} {' '.join(names)}"
        yield entry.uid, {*kept.split(), *tag.split(), *promise.split(), *name.split()}


@given(parts_of_entries(), st.lists(st.tuples(st.booleans(), st.sampled_from(WORDS)), min_size=1,
                                    max_size=3))  # fmt: skip
def test_all_words_hold_wherever_in_an_entry_they_stand(parts, asked):
    with new_book() as book:
        held = list(saved(book, parts))
        query = " ".join(f"-{word[:3]}" if is_not else word[:3] for is_not, word in asked)
        wanted = {
            uid
            for uid, words in held
            if all(is_not != any(one.startswith(word[:3]) for one in words)
                   for is_not, word in asked)
        }  # fmt: skip
        found = [hit.entry for hit in book.search.entries(query)]
        assert len(found) == len(set(found))
        assert set(found) == wanted


@given(strange)
def test_operators_in_any_order_are_safe(diary, text):
    diary.search.entries(text)
    diary.search.months(text)
