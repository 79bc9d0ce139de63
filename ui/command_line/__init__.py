"""The command line: the journal for scripts, backups and tests."""
