"""The year's review: choose, look at the pages, export."""
