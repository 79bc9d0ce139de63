"""Spelling: which dictionaries there are, which words a text has, and a process that checks."""
