"""Checking: what a person has to know or mend before a site is published."""

from generator.check.figures.stated import Listing, Stated
from generator.check.forwards_astray import Forwards
from generator.check.glossary.entries import Entries, Entry
from generator.check.pairs.subject import Pairs, pairs
from generator.check.rules import (
    corrections_to_apply,
    explanations,
    manual,
    problems_of_forwards,
    problems_of_glossary,
    problems_of_indicators,
    problems_of_observations,
    problems_of_plan,
    problems_of_tags,
    problems_of_topics,
    problems_of_translation,
    problems_of_wordings,
    wordings,
)
from generator.check.subject import Subject
from generator.check.topics.tagged import Tagged, TopicList

__all__ = [
    "Entries",
    "Entry",
    "Forwards",
    "Listing",
    "Pairs",
    "Stated",
    "Subject",
    "Tagged",
    "TopicList",
    "corrections_to_apply",
    "explanations",
    "manual",
    "pairs",
    "problems_of_forwards",
    "problems_of_glossary",
    "problems_of_indicators",
    "problems_of_observations",
    "problems_of_plan",
    "problems_of_tags",
    "problems_of_topics",
    "problems_of_translation",
    "problems_of_wordings",
    "wordings",
]
