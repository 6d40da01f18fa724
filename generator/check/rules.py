"""The checks as a table, and the runner that adds each rule's name and puts problems in order."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from generator.check.doubts import doubts
from generator.check.glossary.entries import Entries
from generator.check.glossary.idle_terms import idle_terms
from generator.check.glossary.member_counts import member_counts
from generator.check.glossary.repeated_ids import repeated_ids
from generator.check.glossary.shared_forms import shared_forms
from generator.check.glossary.shared_renderings import shared_renderings
from generator.check.glossary.unknown_related import unknown_related
from generator.check.idle_corrections import idle_corrections
from generator.check.lost_text import lost_text
from generator.check.no_headings import no_headings
from generator.check.pairs.exceptions import Exceptions, declared, idle_exceptions, owners
from generator.check.pairs.sentence_counts import sentence_counts
from generator.check.pairs.subject import Pairs
from generator.check.repeated_addresses import repeated_addresses
from generator.check.stale_corrections import faults, stale_corrections
from generator.check.subject import Subject
from generator.check.text_shown_twice import text_shown_twice
from generator.model.content import Correction, Plan
from generator.model.problem import Problem
from generator.model.source import Source
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
    shared_renderings,
    idle_terms,
)
OF_A_TRANSLATION: tuple[Callable[[Pairs], Iterator[Problem]], ...] = (sentence_counts,)
ALL: tuple[Check, ...] = (
    stale_corrections,
    *OF_A_PLAN,
    *OF_THE_GLOSSARY,
    *OF_A_TRANSLATION,
    idle_exceptions,
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
    found = frozenset(owner for _, owner in owned)
    idle = idle_exceptions(Exceptions(translation=translation, found=found, checks=checks, known=checks))
    return sorted(
        [*(problem for problem, owner in owned if owner not in excepted), *_named(idle_exceptions, idle)]
    )


def name(check: Check) -> str:
    """lost_text -> lost-text"""
    return check.__name__.replace("_", "-")


def manual() -> str:
    """The page of the editors' manual about the checks: their docstrings."""
    return "\n".join(f"## {name(check)}\n\n{inspect.getdoc(check)}\n" for check in ALL)


def _named(check: Check, problems: Iterable[Problem]) -> Iterator[Problem]:
    return (replace(problem, rule=name(check)) for problem in problems)
