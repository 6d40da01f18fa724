"""Checks of the glossary."""
