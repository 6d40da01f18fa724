"""Passages that stand in several places: found share by share, by clauses that are equal or nearly so."""
