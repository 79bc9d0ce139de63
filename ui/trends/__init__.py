"""Several contacts side by side: small multiples, then and now, and the same as a table."""
