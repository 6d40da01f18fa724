from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Listing
from generator.model.problem import Problem


def repeated_indicators(listing: Listing) -> Iterator[Problem]:
    """Two indicators with one id.

    Passes: every id of `content/indicators.yml` stands once.

    Fails: `content/indicators.yml:40:7: the id 'grain-output' stands twice. Give one of them another.`
    """
    seen: set[str] = set()
    for number, indicator in enumerate(listing.indicators):
        if indicator.id in seen:
            message = f"the id '{indicator.id}' stands twice. Give one of them another."
            yield from listing.problem(number, ("id",), message)
        seen.add(indicator.id)
