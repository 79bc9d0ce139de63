"""Letting go in the whole program: one after the other, each taken back by what offers it."""


def test_only_the_last_choice_is_offered_to_be_taken_back(full):
    person = full
    insights = person.go("insights")
    person.rests()
    person.click(insights.overview.cards["impact"])
    first = shown(person)
    person.press("Rest")
    person.until(lambda: shown(person) != first)
    second = shown(person)
    person.press("Let go…")
    person.write("Farewell\n")
    person.until(lambda: shown(person) != second)
    assert [toast.said for toast in person.shell.notices.toasts.shown()] == ["Let go"]
    assert standings(person, first, second) == ["resting", "let go"]
    person.press("Undo")
    person.until(lambda: shown(person) == second)
    assert standings(person, first, second) == ["resting", "active"]
    person.keys("Ctrl+Z")
    person.until(lambda: shown(person) == first)
    assert standings(person, first, second) == ["active", "active"]


def shown(person) -> str:
    side = person.view("insights").page.side
    person.until(lambda: side._let_go is not None and side._let_go.evidence.person is not None)
    return side._let_go.evidence.person.row.title.text()


def standings(person, *names: str) -> list[str]:
    return person.ask(lambda book: [book.contacts.resolve(name).standing for name in names])
