"""Keeping a book safe: its lock, backups, restoring, checking."""
