from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.pairs.subject import Pairs
from generator.model.problem import Problem

_QUOTED = re.compile(r"“([^“”]*)”|\"([^\"]*)\"")
# “十四五” is the 14th Five-Year Plan, which needs no marks in English.
_PLAN = re.compile(r"^[一二三四五六七八九十]+五$")


def lost_quotations(translation: Pairs) -> Iterator[Problem]:
    """More or fewer quoted expressions in the English than in the Chinese.

    What the Chinese quotes is quoted in English; only the names of five-year plans, such as “十四五”, may
    stand without marks.

    Passes: `做到“两个维护”` with "achieve the “Two Upholds”"

    Fails: `content/plans/hami/translation/2.4.yml:12:5: 0 quoted expressions for 1 of the Chinese (“三农”).
    Quote what it quotes, and nothing else.`
    """
    for pair in translation:
        found = [match.group() for match in _QUOTED.finditer(pair.zh)]
        chinese = [quoted for quoted in found if not _PLAN.match(quoted[1:-1])]
        english = len(_QUOTED.findall(pair.en))
        if not len(chinese) <= english <= len(found):
            message = (
                f"{english} quoted expressions for {len(found)} of the Chinese ({''.join(found)}). "
                "Quote what it quotes, and nothing else."
            )
            yield pair.problem(message)
