from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Stated
from generator.model.problem import Problem
from generator.text.near import meant


def unknown_indicators(stated: Stated) -> Iterator[Problem]:
    """An observation of an indicator that the catalogue does not have.

    Passes: `indicator: grain-output` where `content/indicators.yml` has an entry of that id.

    Fails: `content/plans/hami/observations.yml:1:14: there is no indicator 'grain-ouput'; did you mean
    'grain-output'?`
    """
    for tie in stated.ties:
        name = tie.observation.indicator
        if name not in stated.indicators:
            hint = meant(name, stated.indicators, "Add it to content/indicators.yml.")
            yield from stated.problem(tie, "indicator", f"there is no indicator '{name}'{hint}")
