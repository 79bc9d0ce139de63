"""LinkedIn's list of connections, in the forms in which it comes."""

import pytest

from app.errors import UserError
from app.model.contact import Channel

NOTES = 'Notes:\n"When exporting your data, some fields\nare empty."\n\n'
HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = "Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,,Harbour Lab,Chemist,05 Mar 2024\n"
HEADERS = [
    "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am",
    "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Connexion établie le",
    "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el",
    "Nome,Cognome,URL,Indirizzo email,Azienda,Posizione,Collegato il",
    "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em",
    "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op",
]


@pytest.fixture
def read(book, written):
    """Return a function that reads a list of connections."""
    return lambda content: book.exchange.read(written("Connections.csv", content))


@pytest.mark.parametrize("before", ["", NOTES, "\ufeff" + NOTES, 'Notes:\r\n"open\r\n\r\n'])
def test_the_header_is_found_wherever_it_stands(before, read):
    brought = read(before + HEADER + ANA)
    (ana,) = brought.contacts
    assert brought.format == "linkedin"
    assert (ana.name, ana.organisation, ana.role) == ("Ana Ruiz", "Harbour Lab", "Chemist")
    assert ana.known_since == "2024-03-05"
    assert ana.channels == (Channel("web", "https://www.linkedin.com/in/ana-ruiz", "LinkedIn"),)


@pytest.mark.parametrize("header", HEADERS)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_headers_in_other_languages(header, encoding, read):
    (ana,) = read((NOTES + header + "\n" + ANA).encode(encoding)).contacts
    assert (ana.name, ana.role, ana.known_since) == ("Ana Ruiz", "Chemist", "2024-03-05")


@pytest.mark.parametrize("content", [NOTES + "A,B,C,D\n" + ANA, NOTES + ANA])
def test_other_headers_or_none_are_refused_with_the_line(content, read):
    with pytest.raises(UserError, match=r"Connections\.csv: line 5 names no columns"):
        read(content)


def test_columns_in_another_order_and_semicolons(read):
    text = "Last Name;First Name;Connected On;URL\nRuiz;Ana;15-Jan-24;https://linkedin.com/in/a\n"
    (ana,) = read(text).contacts
    assert (ana.name, ana.known_since, ana.organisation) == ("Ana Ruiz", "2024-01-15", None)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("05 Mar 2024", "2024-03-05"),
        ("15-Jan-24", "2024-01-15"),
        ("2024-03-05", "2024-03-05"),
        ("05.03.2024", "2024-03-05"),
        ("5. März 2024", "2024-03-05"),
        ("3 août 2021", "2021-08-03"),
        ("05 de dez. de 2022", "2022-12-05"),
        ("12 mrt 2020", "2020-03-12"),
        ("1 giu 2020", "2020-06-01"),
        ("13/5/2024", "2024-05-13"),
        ("5/13/24", "2024-05-13"),
    ],
)
def test_dates(said, day, read):
    row = ANA.replace("05 Mar 2024", said)
    assert read(HEADER + row).contacts[0].known_since == day


@pytest.mark.parametrize("said", ["31 Feb 2024", "3/5/2024", "soon"])
def test_a_date_that_is_none_is_listed_and_the_contact_comes(said, read):
    brought = read(NOTES + HEADER + ANA.replace("05 Mar 2024", said))
    assert brought.contacts[0].known_since is None
    assert [one.where for one in brought.problems] == ["line 6"]


def test_rows_without_a_name(read):
    rows = ",,,,,,\n\n,,https://www.linkedin.com/in/kit,,,,\n,,,,Somewhere,,05 Mar 2024\n" + ANA
    brought = read(HEADER + rows)
    assert [(one.name, one.name_kind) for one in brought.contacts] == [
        ("kit", "handle"),
        ("Ana Ruiz", "real"),
    ]
    assert [one.where for one in brought.problems] == ["line 5"]
    assert brought.skipped == 1


def test_a_row_over_several_lines_keeps_the_count(read):
    rows = ANA.replace("Chemist", '"Chemist\nand baker"') + ",,,,Somewhere,,\n"
    brought = read(HEADER + rows)
    assert brought.contacts[0].role == "Chemist\nand baker"
    assert brought.problems[0].where == "line 4"


def test_the_profile_tells_who_it_is(book, bring):
    bring("Connections.csv", HEADER + ANA)
    newer = ANA.replace("Ana,Ruiz", "Ana,Ruiz Prado").replace(",,Harbour", ",ana@example.org,Dock")
    plan = bring("Connections.csv", HEADER + newer)
    assert (plan.contacts.new, plan.contacts.merged) == (0, 1)
    (ana,) = book.records.contacts.each()
    assert (ana.name, ana.organisation) == ("Ana Ruiz", "Harbour Lab")
    assert Channel("email", "ana@example.org") in ana.channels


def test_namesakes_with_profiles_of_their_own_stay_apart(book, bring):
    rows = "".join(ANA.replace("ana-ruiz", f"ana-ruiz-{at}") for at in range(3000))
    assert bring("Connections.csv", HEADER + rows).contacts.new == 3000
    assert bring("Connections.csv", HEADER + rows).contacts.unchanged == 3000
