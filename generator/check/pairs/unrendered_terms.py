from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.check.pairs.subject import Pairs
from generator.model.glossary import Term
from generator.model.problem import Problem
from generator.text.words import stems

Stems = tuple[str, ...]
_JOINTS = frozenset(("and", "or", "be", "is", "are", "was", "were"))
_MOST_BETWEEN = 6  # words of others between the words of a rendering


def unrendered_terms(translation: Pairs) -> Iterator[Problem]:
    """A term of the Chinese that the English renders by none of its renderings.

    The glossary says how a term is rendered: `en`, or one of `allowed`, in any inflection, with or without
    articles and hyphens. A term inside a longer term is not asked for. Use one of the renderings; or, where
    what stands there is right, add it to `allowed`; or, where the characters are no term here, name the
    longer word in the term's `not_in`.

    Passes: `营商环境` with "We improved the business environment."

    Fails: `content/plans/hami/translation/2.4.yml:12:5: 营商环境 is not rendered as 'business environment'.
    Use that, or allow what stands here in the term 'business-environment'.`
    """
    for pair in translation:
        missing = {passage.term: passage for passage in pair.terms if not passage.rendered}
        english = stems(pair.en) if missing else ()
        for passage in missing.values():
            term = translation.glossary.terms[passage.term]
            if not any(_stands_apart(stems(rendering), english) for rendering in term.renderings):
                words = passage.zh[passage.start : passage.end]
                yield pair.problem(f"{words} is not rendered as {_choice(term)}{_remedy(english, term)}")


def _stands_apart(rendering: Stems, english: Stems) -> bool:
    """Whether the words of a rendering stand in their order with others in between.

    So 公共文化资源配置 is rendered by "allocation of public cultural resources", and 团镇、连队、社区 by
    "regiment-towns, companies, and communities".
    """
    sought = [stem for stem in rendering if stem not in _JOINTS]
    reach = len(rendering) + _MOST_BETWEEN
    starts = [place for place, stem in enumerate(english) if len(sought) > 1 and stem == sought[0]]
    return any(_in_order(sought, english[start : start + reach]) for start in starts)


def _in_order(sought: Sequence[str], words: Sequence[str]) -> bool:
    rest = iter(words)
    return all(stem in rest for stem in sought)


def _choice(term: Term) -> str:
    *others, last = [f"'{rendering}'" for rendering in term.renderings]
    return f"{', '.join(others)} or {last}" if others else last


def _remedy(english: Stems, term: Term) -> str:
    """What to do; with the wrong rendering that stands there, where it is a known one."""
    for avoided in term.avoid:
        sought = stems(avoided)
        if sought and sought in (english[start : start + len(sought)] for start in range(len(english))):
            return f", but as '{avoided}', which the glossary says to avoid."
    return f". Use that, or allow what stands here in the term '{term.id}'."
