"""Backups of the book: made once a day, looked into, and gone back to."""
