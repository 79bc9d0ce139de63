"""Reading LinkedIn's Connections.csv, in the language of whoever exported it."""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter
from pathlib import Path

from app.errors import UserError
from app.exchange.brought import Brought, Incoming, Problem
from app.exchange.csv_table import find_table
from app.exchange.encodings import decode_text
from app.exchange.month_names import day_in
from app.model.contact import Channel, Contact, Source
from app.model.plain import plain_form

FORMAT = "linkedin"
_HEADERS = {
    "first": ("first name", "vorname", "prenom", "nombre", "nome", "voornaam"),
    "last": (
        "last name", "nachname", "nom", "nom de famille", "apellidos", "apellido", "cognome",
        "sobrenome", "apelido", "achternaam",
    ),
    "url": ("url", "profil-url", "url du profil", "url del perfil", "url del profilo"),
    "email": (
        "email address", "e-mail address", "e-mail-adresse", "adresse e-mail",
        "direccion de correo electronico", "correo electronico", "indirizzo email",
        "indirizzo e-mail", "endereco de e-mail", "endereco de email", "e-mailadres",
    ),
    "company": ("company", "unternehmen", "firma", "entreprise", "societe", "empresa", "azienda",
        "bedrijf"),
    "position": ("position", "poste", "cargo", "puesto", "posizione", "qualifica", "funcao",
        "functie", "posicion"),
    "connected": (
        "connected on", "verbunden am", "verknupft am", "connexion etablie le", "connecte le",
        "date de connexion", "conectado el", "fecha de conexion", "collegato il",
        "data di collegamento", "conectado em", "data da conexao", "verbonden op",
    ),
}  # fmt: skip
_FIELDS = {word: field for field, words in _HEADERS.items() for word in words}
_SOURCE = Source(FORMAT)
_PROFILE_PLACE = "/in/"


def is_header(cells: Sequence[str]) -> bool:
    """Tell whether these cells head LinkedIn's list of connections."""
    found = _columns(cells)
    return {"first", "last"} <= found.keys() and bool({"connected", "url"} & found.keys())


def _columns(cells: Sequence[str]) -> dict[str, int]:
    named = [(_FIELDS.get(plain_form(cell.strip().lstrip("\ufeff"))), at)
             for at, cell in enumerate(cells)]  # fmt: skip
    return {field: at for field, at in reversed(named) if field}


def looks_like_linkedin(head: bytes, path: Path) -> bool:
    """Tell whether the header of LinkedIn's list stands near the beginning."""
    whole_lines = head.rpartition(b"\n")[0] or head
    return find_table(decode_text(whole_lines), is_header) is not None


def read_linkedin(file: Incoming) -> Brought:
    """Return the connections of the list, and each line that could not be read."""
    table = find_table(decode_text(file.data), is_header)
    if table is None:
        raise UserError(f"{file.path} has no line like: First Name, Last Name, URL, Company.")
    rows = _Rows(file, _columns(table.header))
    for line, cells in table.rows(rows.problems):
        rows.take(line, cells)
    return Brought(
        format=FORMAT,
        name=file.path.name,
        contacts=tuple(rows.contacts),
        problems=tuple(rows.problems),
        skipped=rows.skipped,
    )


class _Rows:
    """Turns one row after the other into a contact."""

    def __init__(self, file: Incoming, columns: dict[str, int]) -> None:
        self._file = file
        self._width = max(columns.values()) + 1
        self._pick = itemgetter(*(columns.get(field, -1) for field in _HEADERS))
        self.contacts: list[Contact] = []
        self.problems: list[Problem] = []
        self.skipped = 0

    def take(self, line: int, cells: list[str]) -> None:
        """Take up the contact of a row, or say why there is none."""
        absent = [""] * (self._width - len(cells))
        facts = map(str.strip, self._pick([*cells, *absent, ""]))
        first, last, url, email, company, position, connected = facts
        name, kind = f"{first} {last}".strip(), "real"
        if not name:
            name, kind = url.rstrip("/").rpartition(_PROFILE_PLACE)[2], "handle"
        if not name:
            self._leave_out(line)
            return
        self.contacts.append(
            self._file.contact(
                name,
                name_kind=kind,
                organisation=company or None,
                role=position or None,
                known_since=self._day(line, connected),
                channels=_channels(url, email),
                source=_SOURCE,
            )
        )

    def _leave_out(self, line: int) -> None:
        self.skipped += 1
        self.problems.append(Problem(f"line {line}", "this row has no name and no address"))

    def _day(self, line: int, text: str) -> str | None:
        day = day_in(text) if text else None
        if text and day is None:
            self.problems.append(Problem(f"line {line}", f"{text[:40]} is not a clear date"))
        return day


def _channels(url: str, email: str) -> tuple[Channel, ...]:
    if not email:
        return (Channel("web", url, "LinkedIn"),) if url else ()
    return (*_channels(url, ""), Channel("email", email))
