"""Contacts who may be one: found with reasons, merged field by field."""
