from tests.end_to_end.conftest import CONTACTS

TITLE, BODY = "Coffee by the harbour", "With @Dr. Ines Okafor about tides."


def test_from_the_first_start_to_the_review_of_the_year(start, tmp_path):
    person = start()
    person.files.path = CONTACTS / "friends.vcf"
    person.press("Choose a file")
    person.until(lambda: person.sees("5 new contacts"))
    person.press("Bring")
    person.finds("Undo")
    write(person)
    person.program.window.close()

    person = start()
    journal = person.go("journal")
    person.until(lambda: journal.editor.words() == (TITLE, BODY))
    page = person.go("contacts").page
    person.until(lambda: page.header.name.text() == "Dr. Ines Okafor")
    person.until(lambda: page.facts.verdict.accessibleName() == "too early to say, 1 rating")
    person.until(lambda: page.entries.model.rowCount() == 1)

    person.files.path = tmp_path / "year.pdf"
    review = person.go("review")
    person.until(lambda: review.pages.count() > 0)
    person.press("Export PDF")
    person.press("Write the PDF")
    person.until(lambda: person.sees("Written to"))
    assert person.files.path.read_bytes().startswith(b"%PDF-")
    assert person.ask(lambda book: book.keeping.check()) == []


def write(person):
    person.keys("Ctrl+N")
    journal = person.view("journal")
    person.write(f"{TITLE}\n")
    person.until(journal.editor.body.hasFocus)
    person.write("With @ines")
    person.until(lambda: journal.editor.mentions.is_open)
    person.keys("Return")
    person.write(" about tides.")
    person.until(journal.panel.rows[0].isVisible)
    person.keys("Tab", "4", "Tab", "3")
