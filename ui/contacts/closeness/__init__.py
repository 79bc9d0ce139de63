"""Check-ins: how close I feel to a contact, in seven steps."""
