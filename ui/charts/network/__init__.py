"""Who knows whom, drawn."""
