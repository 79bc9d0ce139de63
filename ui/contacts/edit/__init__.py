"""Editing a contact where it stands: every field is kept as soon as it is written."""
