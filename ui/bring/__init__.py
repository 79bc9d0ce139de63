"""Bringing contacts and entries from files: look first, then bring, take back in one step."""
