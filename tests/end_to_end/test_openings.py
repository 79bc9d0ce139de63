"""A new opening, whom to ask about it, and the entry that this begins, by keys and mouse."""


def test_from_a_new_opening_to_the_entry_about_asking(full):
    view = full.go("openings")
    full.until(view.page.people.rows)
    full.press("New opening")
    full.until(view.page.header.title.hasFocus)
    full.write("Keeper of tides")
    full.keys("Return")
    full.write("Reef Trust")
    full.keys("Return")
    full.until(lambda: "Reef Trust" in view.page.ways.picture.accessibleDescription())
    full.rests()
    assert view.page.header.title.text() == "Keeper of tides"
    first = view.page.people.rows()[0]
    name = first.ask_button.accessibleName().removeprefix("Ask ")
    full.click(first.ask_button)
    full.until(lambda: full.shell.stack.currentWidget() is not view)
    full.rests()
    opening = full.ask(lambda book: book.openings.resolve("Keeper of tides"))
    (asked,) = opening.asked
    assert full.ask(lambda book: book.contacts.get(asked.contact)).name == name
    assert opening.organisation == "Reef Trust"
    full.view("journal")


def test_delete_and_undo(full):
    view = full.go("openings")
    full.until(view.page.people.rows)
    titles = full.ask(lambda book: len(book.openings.all()))
    full.press("Delete opening")
    full.press("Undo")
    full.rests()
    full.until(lambda: view.panel.model.rowCount() == titles)


def test_what_is_typed_is_there_after_closing(full, start):
    view = full.go("openings")
    full.until(view.page.people.rows)
    full.press("Title")
    full.keys("End")
    full.write("!")
    full.program.window.close()
    again = start()
    seen = again.go("openings")
    again.until(lambda: seen.page.header.title.text().endswith("!"))
