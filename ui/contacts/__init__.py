"""Contacts: the list of whom I know, and the page of each."""
