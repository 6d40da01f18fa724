"""Checking: what a person has to know or mend before a site is published."""

from generator.check.glossary.entries import Entries, Entry
from generator.check.rules import corrections_to_apply, manual, problems_of_glossary, problems_of_plan
from generator.check.subject import Subject

__all__ = [
    "Entries",
    "Entry",
    "Subject",
    "corrections_to_apply",
    "manual",
    "problems_of_glossary",
    "problems_of_plan",
]
