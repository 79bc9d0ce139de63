from hypothesis import given
from hypothesis import strategies as st

from app.model.review_draft import NAMES
from app.review.names import Names
from app.store.review_rows import KnownAs

people = st.lists(
    st.sampled_from(("Ana Kovač", "Ana Kern", "Ana", "Ann Kelly", "@anak", "@ana", "Bo Ek")),
    max_size=12,
)


def known(names: list[str]) -> dict[str, KnownAs]:
    return {
        str(i): KnownAs(str(i), name, "handle" if name[0] == "@" else "real", None, None, ())
        for i, name in enumerate(names)
    }


@given(people, st.sampled_from(NAMES))
def test_nobody_shares_a_name(some: list[str], way: str) -> None:
    contacts = known(some)
    names = Names(way, contacts, (), "someone")
    names.begin_with(contacts)
    called = [names.of(uid) for uid in contacts]
    assert len(set(called)) == len(called)


@given(people, st.sampled_from(NAMES))
def test_the_same_people_are_called_the_same_again(some: list[str], way: str) -> None:
    contacts = known(some)
    first, second = (Names(way, contacts, (), "someone") for _ in range(2))
    first.begin_with(contacts)
    second.begin_with(reversed(list(contacts)))
    assert [first.of(uid) for uid in contacts] == [second.of(uid) for uid in contacts]


def test_first_names_that_two_share_take_an_initial() -> None:
    contacts = known(["Ana Kovač", "Ana Duarte", "Bo Ek"])
    names = Names("first", contacts, (), "someone")
    names.begin_with(contacts)
    assert [names.of(uid) for uid in contacts] == ["Ana K.", "Ana D.", "Bo"]


def test_invented_names_are_none_of_the_book() -> None:
    from app.review.word_lists import invented_names

    contacts = known(["Ana Kovač"])
    plain = Names("invented", contacts, (), "someone").of("0")
    other = Names("invented", contacts, {plain.casefold()}, "someone").of("0")
    assert plain in invented_names() and other in invented_names() and other != plain


def test_where_every_name_is_taken_there_is_a_last_resort() -> None:
    contacts = known(["Ana Kovač", "Bo Ek"])

    class Everything:
        def __contains__(self, word: object) -> bool:
            return True

    names = Names("invented", contacts, Everything(), "someone")
    names.begin_with(contacts)
    assert [names.of("0"), names.of("1")] == ["N. N.", "N. N. 2"]
