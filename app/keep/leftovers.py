"""What is left of a contact where others speak of it: steps, versions, settings, texts."""

from __future__ import annotations

import json

from app.keep.forget_texts import Forget
from app.model.rejoin import without_contacts
from app.store.children import as_set
from app.store.db import Database
from app.store.records import Key, Record, Records, from_text, to_text
from app.store.review_drafts import ReviewDrafts

_TEXTS = (
    ("entry", ("title", "body", "place")),
    ("reflection", ("note",)),
    ("promise", ("text",)),
    ("attachment", ("name",)),
    ("tie", ("note",)),
    ("opening", ("title", "note")),
    ("asked", ("outcome",)),
    ("source", ("raw",)),
    ("custom_field", ("value",)),
    ("standing", ("closing_note",)),
    ("contact", ("note", "met_how", "closing_note")),
)


def clean_kept(db: Database, forget: Forget, gone: set[Key]) -> None:
    """Forget what was (keys), and who it is about, in the bin, the imports and the versions."""
    entries = as_set(uid for kind, uid in gone if kind == "entry")
    db.run("DELETE FROM entry_version WHERE entry_uid IN (SELECT value FROM json_each(?))", entries)
    db.run_many("DELETE FROM step_record WHERE kind = ? AND uid = ?", gone)
    for step, place, kind, text in db.rows(
        "SELECT step_id, position, kind, before FROM step_record WHERE before IS NOT NULL"
    ):
        left = _text_without(kind, text, forget)
        if left != text:
            sql = "UPDATE step_record SET before = ? WHERE step_id = ? AND position = ?"
            db.run(sql, left, step, place)
    for key, text in db.rows("SELECT id, record FROM entry_version"):
        left = _text_without("entry", text, forget)
        if left != text:
            db.run("UPDATE entry_version SET record = ? WHERE id = ?", left, key)
    db.run("DELETE FROM step WHERE id NOT IN (SELECT step_id FROM step_record)")


def _text_without(kind: str, text: str, forget: Forget) -> str:
    """Return the JSON text of a kept record without the contacts; the same where none is."""
    if forget.names_one_in(text):
        record: Record = without_contacts(from_text(kind, text), forget.uids)
        text = to_text(record)
    if forget.text(text) == text:
        return text
    return json.dumps(forget.json(json.loads(text)), ensure_ascii=False)


def clean_json(db: Database, forget: Forget) -> None:
    """Forget the contacts in settings and in drafts of reviews."""
    for uid in forget.uids:
        ReviewDrafts(db).forget(uid)
    for table, key, column in (("setting", "key", "value"), ("review_draft", "id", "draft")):
        for name, text in db.rows(f"SELECT {key}, {column} FROM {table}"):
            if forget.names_one_in(text) or forget.text(text) != text:
                left = json.dumps(
                    forget.json(json.loads(text)), ensure_ascii=False, sort_keys=table == "setting"
                )
                db.run(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", left, name)


def clean_texts(records: Records, forget: Forget) -> None:
    """Hide the names in all that others say."""
    db, touched = records.db, set[str]()
    for table, columns in _TEXTS:
        for column in columns:
            touched |= _clean_column(db, forget, table, column)
    if touched:
        # Written again as they are, so that what finds them forgets the names too.
        records.contacts.put(list(records.contacts.each(touched)))


def _clean_column(db: Database, forget: Forget, table: str, column: str) -> set[str]:
    """Hide the names in a column; return the uids of the contacts that were changed."""
    keys = {"source": "contact_id", "custom_field": "contact_id, position"}
    keys["standing"] = "contact_id, day"
    keys["attachment"], keys["asked"] = "entry_id, position", "opening_id, position"
    key = keys.get(table, "id")
    where = " AND ".join(f"{one} = ?" for one in key.split(", "))
    owners = set()
    for *place, text in db.rows(f"SELECT {key}, {column} FROM {table} WHERE {column} IS NOT NULL"):
        left = forget.text(text)
        if left != text:
            db.run(f"UPDATE {table} SET {column} = ? WHERE {where}", left, *place)
            owners.add(place[0])
    if table != "contact":
        return set()
    sql = "SELECT uid FROM contact WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0] for row in db.rows(sql, as_set(owners))}
