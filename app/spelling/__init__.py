"""Spelling: which dictionaries there are, which words a text has, and a process that checks."""

CHECKER_WORD = "--check-spelling"
"""What a bundled program is started with to be the process that checks."""
