"""A book behind its passphrase: the page that asks for it, and setting it."""
