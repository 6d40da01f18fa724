from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from generator.check.pairs.subject import Pair, Pairs
from generator.check.pairs.wordings import groups, placed
from generator.model.problem import Problem, Severity
from generator.model.wording import Wording
from generator.text.fold import fold

CHECK = "two-wordings"
_SHOWN = 60  # characters of a sentence that a message shows
_ENDS = "。.:!?！？： "


def two_wordings(wordings: Iterable[Wording]) -> Iterator[Problem]:
    """A sentence, heading or cell that stands in several places and is not translated in one way.

    The plans are held against one another; full stops do not count. What most places have, or the first of
    them, is taken for right. A warning, because the same words may mean two things.

    Passes: `全面推进乡村振兴` with "Advance rural revitalization in all respects" in two plans

    Fails: `content/plans/hami/translation/2.4.yml:12:5: 'Comprehensively advance rural revitalization': the
    same Chinese is 'Advance rural revitalization in all respects' in
    content/plans/alar/translation/5.2.yml:6. Write one of the two in both places.`
    """
    for group in groups(wordings):
        usual = Counter(wording.same for wording in group).most_common(1)[0][0]
        model = next(wording for wording in group if wording.same == usual)
        for wording in group:
            if wording.same != usual:
                message = (
                    f"'{wording.en}': the same Chinese is '{model.en}' in {model.file}:{model.line}. "
                    "Write one of the two in both places."
                )
                yield placed(wording, message, Severity.WARNING)


def sentences(translation: Pairs) -> Iterator[Wording]:
    """Every sentence of a plan as a wording."""
    for pair in translation:
        problem = pair.problem("")
        yield Wording(
            check=CHECK,
            of=_hash(fold(pair.zh).strip(_ENDS)),
            en=_beginning(pair),
            same=_hash(pair.en.strip(_ENDS)),
            file=problem.file,
            line=problem.line,
            column=problem.column,
            excepted=pair.of.is_excepted(CHECK),
        )


def _beginning(pair: Pair) -> str:
    return pair.en if len(pair.en) <= _SHOWN else f"{pair.en[:_SHOWN]}…"


def _hash(text: str) -> str:
    return blake2b(text.encode(), digest_size=8).hexdigest()
