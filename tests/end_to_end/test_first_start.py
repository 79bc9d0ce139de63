from app.book import Book


def test_first_start_offers_three_ways(person):
    for way in ("Write the first entry", "Choose a file", "Open a sample book"):
        person.finds(way)


def test_the_first_way_is_one_key_and_leads_to_an_empty_entry(person):
    person.until(lambda: person.finds("Write the first entry").hasFocus())
    person.keys("Return")
    assert person.view("journal").editor.title.hasFocus()


def test_sample_shows_something_everywhere_and_leaves_no_trace(person, paths):
    person.finds("Open a sample book")
    person.rests()
    before = files_of(paths.data)
    person.press("Open a sample book")
    person.until(lambda: person.program.window.windowTitle() == "Kithbook: sample book")
    person.until(lambda: person.sees("Promises"))
    contacts = person.go("contacts")
    person.until(lambda: contacts.panel.model.rowCount() == 60)
    person.until(lambda: contacts.page.trend.chart is not None)
    journal = person.go("journal")
    person.until(lambda: journal.draft is not None and journal.editor.body.text())
    person.go("review")
    person.until(lambda: person.view("review").pages.count() > 3)
    assert paths.sample.exists()

    person.press("Leave the sample")
    person.finds("Open a sample book")
    assert person.program.window.windowTitle() == "Kithbook"
    assert person.ask(Book.is_empty)
    person.rests()
    assert files_of(paths.data) == before
    for file in paths.data.rglob("*.kithbook*"):
        assert b"Okafor" not in file.read_bytes()


def files_of(folder):
    """Return what lies in a folder, without the files that SQLite keeps while a book is open."""
    beside = ("-wal", "-shm")
    return sorted(path.name for path in folder.rglob("*") if not path.name.endswith(beside))
