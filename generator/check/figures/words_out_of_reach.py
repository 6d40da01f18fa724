from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.check.figures.stated import Stated
from generator.model.observation import Commitment, Strength
from generator.model.problem import Problem
from generator.model.tie import Tie

_STRENGTH: Mapping[Strength, tuple[str, ...]] = {
    Strength.BINDING: ("约束",),
    Strength.ANTICIPATORY: ("预期",),
}
_COMMITMENT: Mapping[Commitment, tuple[str, ...]] = {
    Commitment.ENSURE: ("确保", "保证"),
    Commitment.STRIVE: ("力争", "争取", "努力", "力求"),
    Commitment.ABOUT: ("左右", "约", "上下"),
}


def words_out_of_reach(stated: Stated) -> Iterator[Problem]:
    """A strength or a commitment whose word does not stand around the quotation.

    约束性 and 预期性 may stand in the row, the paragraph, the heads or the headings; 确保, 力争 and 左右 in
    the paragraph or the row.

    Passes: `commitment: strive` in a sentence with 力争.

    Fails: `content/plans/hami/observations.yml:7:15: 'ensure' is for 确保 or 保证, which do not stand here.`
    """
    for tie in stated.ties:
        strength, commitment = tie.observation.strength, tie.observation.commitment
        if strength and not _stands(_STRENGTH[strength], _around(tie)):
            yield from stated.problem(tie, "strength", _message(strength, _STRENGTH[strength]))
        if commitment and not _stands(_COMMITMENT[commitment], _sentence(tie)):
            yield from stated.problem(tie, "commitment", _message(commitment, _COMMITMENT[commitment]))


def _message(word: str, words: tuple[str, ...]) -> str:
    return f"'{word}' is for {' or '.join(words)}, which do not stand here. Take it away."


def _stands(words: tuple[str, ...], text: str) -> bool:
    return any(word in text for word in words)


def _sentence(tie: Tie) -> str:
    place = tie.place
    if place is None:
        return ""
    return "\n".join([*(text.text for text in place.sentences), *place.beside])


def _around(tie: Tie) -> str:
    place = tie.place
    return "\n".join([_sentence(tie), *place.table, *place.above]) if place else ""
