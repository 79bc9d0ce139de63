"""Charts of contacts drawn from plain values: dots, bars by month, lines."""
