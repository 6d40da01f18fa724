"""Tables: from cells in a row, however the copy flattened them, to cells in columns."""
