from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Listing
from generator.model.problem import Problem, Severity
from generator.text.near import meant


def unknown_related_indicators(listing: Listing) -> Iterator[Problem]:
    """A related indicator, or a part, that the catalogue does not have.

    A warning: the page of the indicator leaves it out.

    Passes: `related: [grain-output]` where an indicator of that id stands.

    Fails: `content/indicators.yml:40:13: there is no indicator 'grain-ouput'; did you mean 'grain-output'?`
    """
    known = {indicator.id for indicator in listing.indicators}
    for number, indicator in enumerate(listing.indicators):
        for field in ("related", "parts"):
            for place, name in enumerate(getattr(indicator, field)):
                if name not in known:
                    hint = meant(name, known, "Take it away.")
                    yield from listing.problem(
                        number, (field, place), f"there is no indicator '{name}'{hint}", Severity.WARNING
                    )
