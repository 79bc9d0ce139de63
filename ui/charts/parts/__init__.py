"""What charts are made of: plots, marks, words, pictures, tables."""
