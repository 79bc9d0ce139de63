"""The only SQL: opening the database, its tables, and the records in it."""
