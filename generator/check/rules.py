"""The checks as a table, and the runner that adds each rule's name and puts problems in order."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from generator.check.doubts import doubts
from generator.check.figures.idle_indicators import idle_indicators
from generator.check.figures.misquotations import misquotations
from generator.check.figures.repeated_indicators import repeated_indicators
from generator.check.figures.repeated_numbers import repeated_numbers
from generator.check.figures.shared_wordings import shared_wordings
from generator.check.figures.stated import Listing, Stated
from generator.check.figures.units_of_another_kind import units_of_another_kind
from generator.check.figures.units_out_of_reach import units_out_of_reach
from generator.check.figures.unknown_blocks import unknown_blocks
from generator.check.figures.unknown_indicators import unknown_indicators
from generator.check.figures.unknown_related_indicators import unknown_related_indicators
from generator.check.figures.values_not_quoted import values_not_quoted
from generator.check.figures.values_not_read import values_not_read
from generator.check.figures.words_out_of_reach import words_out_of_reach
from generator.check.figures.years_out_of_reach import years_out_of_reach
from generator.check.forwards_astray import Forwards, forwards_astray
from generator.check.glossary.entries import Entries
from generator.check.glossary.idle_terms import idle_terms
from generator.check.glossary.member_counts import member_counts
from generator.check.glossary.repeated_ids import repeated_ids
from generator.check.glossary.shared_forms import shared_forms
from generator.check.glossary.shared_renderings import shared_renderings
from generator.check.glossary.unknown_related import unknown_related
from generator.check.glossary.unknown_scopes import unknown_scopes
from generator.check.idle_corrections import idle_corrections
from generator.check.lost_text import lost_text
from generator.check.no_headings import no_headings
from generator.check.pairs.changed_bounds import changed_bounds
from generator.check.pairs.changed_directions import changed_directions
from generator.check.pairs.changed_numbers import changed_numbers
from generator.check.pairs.changed_units import changed_units
from generator.check.pairs.chinese_left import chinese_left
from generator.check.pairs.exceptions import Exceptions, declared, idle_exceptions, owners
from generator.check.pairs.lost_capitals import lost_capitals
from generator.check.pairs.lost_latin import lost_latin
from generator.check.pairs.lost_quotations import lost_quotations
from generator.check.pairs.misprints import misprints
from generator.check.pairs.misspelt_names import misspelt_names
from generator.check.pairs.names_in_two_forms import names, names_in_two_forms
from generator.check.pairs.repeated_words import repeated_words
from generator.check.pairs.sentence_counts import sentence_counts
from generator.check.pairs.sentence_ends import sentence_ends
from generator.check.pairs.subject import Pairs
from generator.check.pairs.two_wordings import sentences, two_wordings
from generator.check.pairs.unlikely_lengths import unlikely_lengths
from generator.check.pairs.unpaired_marks import unpaired_marks
from generator.check.pairs.unrendered_terms import unrendered_terms
from generator.check.pairs.wordings import idle
from generator.check.repeated_addresses import repeated_addresses
from generator.check.stale_corrections import faults, stale_corrections
from generator.check.subject import Subject
from generator.check.text_shown_twice import text_shown_twice
from generator.check.topics.divisions_without_topic import divisions_without_topic
from generator.check.topics.idle_tags import idle_tags
from generator.check.topics.repeated_tags import repeated_tags
from generator.check.topics.repeated_topics import repeated_topics
from generator.check.topics.tagged import Tagged, TopicList
from generator.check.topics.unknown_divisions import unknown_divisions
from generator.check.topics.unknown_topics import unknown_topics
from generator.model.content import Correction, Plan
from generator.model.problem import Problem
from generator.model.source import Source
from generator.model.wording import Wording
from generator.model.written import Written

Check = Callable[..., Iterator[Problem]]

OF_A_PLAN: tuple[Callable[[Subject], Iterator[Problem]], ...] = (
    lost_text,
    text_shown_twice,
    idle_corrections,
    repeated_addresses,
    no_headings,
    doubts,
)
OF_THE_GLOSSARY: tuple[Callable[[Entries], Iterator[Problem]], ...] = (
    repeated_ids,
    shared_forms,
    member_counts,
    unknown_related,
    unknown_scopes,
    shared_renderings,
    idle_terms,
)
OF_A_TRANSLATION: tuple[Callable[[Pairs], Iterator[Problem]], ...] = (
    sentence_counts,
    changed_numbers,
    changed_units,
    changed_bounds,
    changed_directions,
    unrendered_terms,
    lost_capitals,
    misspelt_names,
    lost_latin,
    lost_quotations,
    chinese_left,
    unlikely_lengths,
    unpaired_marks,
    sentence_ends,
    misprints,
    repeated_words,
)
OF_WORDINGS: tuple[Callable[[Iterable[Wording]], Iterator[Problem]], ...] = (two_wordings, names_in_two_forms)
OF_OBSERVATIONS: tuple[Callable[[Stated], Iterator[Problem]], ...] = (
    unknown_indicators,
    unknown_blocks,
    misquotations,
    values_not_quoted,
    values_not_read,
    units_of_another_kind,
    units_out_of_reach,
    years_out_of_reach,
    words_out_of_reach,
    repeated_numbers,
)
OF_INDICATORS: tuple[Callable[[Listing], Iterator[Problem]], ...] = (
    repeated_indicators,
    shared_wordings,
    unknown_related_indicators,
    idle_indicators,
)
OF_TAGS: tuple[Callable[[Tagged], Iterator[Problem]], ...] = (
    unknown_topics,
    repeated_tags,
    unknown_divisions,
    divisions_without_topic,
    idle_tags,
)
OF_TOPICS: tuple[Callable[[TopicList], Iterator[Problem]], ...] = (repeated_topics,)
ALL: tuple[Check, ...] = (
    stale_corrections,
    forwards_astray,
    *OF_A_PLAN,
    *OF_THE_GLOSSARY,
    *OF_A_TRANSLATION,
    *OF_WORDINGS,
    idle_exceptions,
    *OF_OBSERVATIONS,
    *OF_INDICATORS,
    *OF_TAGS,
    *OF_TOPICS,
)


def corrections_to_apply(
    plan: Plan, written: Written, source: Source
) -> tuple[tuple[Correction, ...], list[Problem]]:
    """The corrections that find what they expect, and a problem for each of the others."""
    stale = faults(plan, written, source)
    kept = tuple(correction for place, correction in enumerate(plan.corrections) if place not in stale)
    return kept, list(_named(stale_corrections, stale_corrections(plan, written, source)))


def problems_of_plan(subject: Subject) -> list[Problem]:
    """Everything that the checks find in one plan, in the order of its files and lines."""
    return sorted(problem for check in OF_A_PLAN for problem in _named(check, check(subject)))


def problems_of_glossary(entries: Entries) -> list[Problem]:
    """Everything that the checks find in the glossary, in the order of its files and lines."""
    return sorted(problem for check in OF_THE_GLOSSARY for problem in _named(check, check(entries)))


def problems_of_translation(translation: Pairs) -> list[Problem]:
    """What the checks find in one plan's English, but for the exceptions that are declared."""
    checks = [name(check) for check in OF_A_TRANSLATION]
    problems = [problem for check in OF_A_TRANSLATION for problem in _named(check, check(translation))]
    owned = list(owners(translation, problems))
    excepted = declared(translation)
    exceptions = Exceptions(
        translation=translation,
        found=frozenset(owner for _, owner in owned),
        checks=checks,
        known=[*checks, *map(name, OF_WORDINGS)],
    )
    idle = _named(idle_exceptions, idle_exceptions(exceptions))
    return sorted([*(problem for problem, owner in owned if owner not in excepted), *idle])


def wordings(translation: Pairs) -> tuple[Wording, ...]:
    """What is held against the wordings of other plans."""
    return (*sentences(translation), *names(translation))


def problems_of_wordings(wordings: Iterable[Wording]) -> list[Problem]:
    """What the checks find that look at the English of all plans at once."""
    found: list[Problem] = []
    by_check: dict[str, list[Wording]] = {}
    for wording in wordings:
        by_check.setdefault(wording.check, []).append(wording)
    for check in OF_WORDINGS:
        own = by_check.get(name(check), [])
        found += [*_named(check, check(own)), *_named(idle_exceptions, idle(own))]
    return sorted(found)


def problems_of_observations(stated: Stated) -> list[Problem]:
    """Everything that the checks find in the observations of a plan, in the order of the file."""
    return sorted(problem for check in OF_OBSERVATIONS for problem in _named(check, check(stated)))


def problems_of_indicators(listing: Listing) -> list[Problem]:
    """Everything that the checks find in the catalogue of indicators, in the order of the file."""
    return sorted(problem for check in OF_INDICATORS for problem in _named(check, check(listing)))


def problems_of_tags(tagged: Tagged) -> list[Problem]:
    """Everything that the checks find in the topics of a plan's divisions, in the order of the file."""
    return sorted(problem for check in OF_TAGS for problem in _named(check, check(tagged)))


def problems_of_topics(topics: TopicList) -> list[Problem]:
    """Everything that the checks find in the list of topics, in the order of the file."""
    return sorted(problem for check in OF_TOPICS for problem in _named(check, check(topics)))


def problems_of_forwards(forwards: Forwards) -> list[Problem]:
    """What is wrong with the old addresses of a file, in its order."""
    return sorted(_named(forwards_astray, forwards_astray(forwards)))


def name(check: Check) -> str:
    """lost_text -> lost-text"""
    return check.__name__.replace("_", "-")


def manual() -> str:
    """The page of the editors' manual about the checks: their docstrings."""
    return "\n".join(f"## {name}\n\n{text}\n" for name, text in explanations().items())


def explanations() -> Mapping[str, str]:
    """What each check finds, by its name."""
    return {name(check): inspect.getdoc(check) or "" for check in ALL}


def _named(check: Check, problems: Iterable[Problem]) -> Iterator[Problem]:
    return (replace(problem, rule=name(check)) for problem in problems)
