"""What to tell a person when something cannot be done."""


class UserError(Exception):
    """One plain sentence for the person at the screen; nothing was half done."""


class PassphraseError(UserError):
    """A book that opens only with its passphrase, and none or another one was given."""
