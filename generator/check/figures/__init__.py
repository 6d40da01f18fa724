"""Checks of the catalogue of indicators and of the observations."""
