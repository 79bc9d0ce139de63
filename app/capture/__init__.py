"""From one line of text to an entry: contacts, moment, place, ratings, promises."""
