"""Whom a contact knows: a list to change, and a drawing."""
