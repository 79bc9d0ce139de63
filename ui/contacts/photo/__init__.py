"""The picture of a contact: chosen or dropped, cut square, made small."""
