"""Contacts who may be one: a list of pairs, and the form in which two become one."""
