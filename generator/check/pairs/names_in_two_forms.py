from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.check.pairs.subject import Pair, Pairs
from generator.check.pairs.wordings import groups, placed
from generator.model.concordance import Passage
from generator.model.problem import Problem, Severity
from generator.model.wording import Wording
from generator.text.words import stems

CHECK = "names-in-two-forms"
_NAMES = frozenset(("places", "people", "institutions", "companies"))
_SMALL = frozenset(("and", "of", "for", "in", "on", "to"))
_WORD = re.compile(r"[^\W_]+")


def names_in_two_forms(wordings: Iterable[Wording]) -> Iterator[Problem]:
    """A place, a person, an institution or a company that goes by two names, be it in two plans.

    Terms of these categories may have several renderings in the glossary; here they are held against one
    another. A short form of a name (`Turpan` for `Turpan City`), its initials (`CPPCC`), an adjective and
    another order of the same words are no other name. A warning.

    Passes: `政协` as "the Chinese People's Political Consultative Conference" and as "the CPPCC"

    Fails: `content/plans/hami/translation/2.4.yml:12:20: 'Turfan' goes by 'Turpan' in
    content/plans/alar/translation/5.2.yml:6. Write one of the two throughout.`
    """
    for group in groups(wordings):
        model = group[0]
        for wording in group:
            if not _one_name(model.en, wording.en):
                message = (
                    f"'{wording.en}' goes by '{model.en}' in {model.file}:{model.line}. Write one of the two "
                    "throughout."
                )
                yield placed(wording, message, Severity.WARNING)


def names(translation: Pairs) -> Iterator[Wording]:
    """Every form of every name of a plan as a wording: where it stands first, and where it is excepted."""
    seen: set[tuple[str, str]] = set()
    for pair in translation:
        for passage in pair.terms:
            if passage.rendered and translation.glossary.category[passage.term] in _NAMES:
                wording = _wording(pair, passage, passage.rendered)
                if wording.excepted or (wording.of, wording.same) not in seen:
                    seen.add((wording.of, wording.same))
                    yield wording


def _wording(pair: Pair, passage: Passage, rendered: tuple[int, int]) -> Wording:
    words = pair.en[slice(*rendered)]
    place = pair.problem("", at=rendered[0])
    return Wording(
        check=CHECK,
        of=passage.term,
        en=words,
        same=" ".join(stems(words)),
        file=place.file,
        line=place.line,
        column=place.column,
        excepted=pair.of.is_excepted(CHECK),
    )


def _one_name(one: str, other: str) -> bool:
    """Whether two forms are one name: the same words, a part of them, or their initials."""
    long, short = sorted((_words(one), _words(other)), key=len, reverse=True)
    is_part = all(any(_one_word(word, found) for found in long) for word in short)
    return is_part or _initials(one, other) or _initials(other, one)


def _words(name: str) -> Sequence[str]:
    return [word for word in stems(name) if word not in _SMALL]


def _one_word(one: str, other: str) -> bool:
    """Asia and Asian are one word."""
    return one == other or (
        min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one))
    )


def _initials(short: str, long: str) -> bool:
    letters = "".join(word[0] for word in _WORD.findall(long) if word.lower() not in (*_SMALL, "s", "the"))
    first = next(iter(_WORD.findall(short)), "")
    return len(first) > 1 and first.isupper() and letters.upper().startswith(first)
