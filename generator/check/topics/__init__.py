"""Checks of topics: those of the site, and those of each plan's divisions."""
