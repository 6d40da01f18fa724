from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Listing
from generator.model.problem import Problem, Severity


def idle_indicators(listing: Listing) -> Iterator[Problem]:
    """An indicator of which no plan has an observation.

    A note: it may have been written for a plan that is still to come.

    Passes: `grain-output`, which a plan's `observations.yml` has.

    Fails: `content/indicators.yml:19:5: no plan has an observation of 'grain-output'.`
    """
    for number, indicator in enumerate(listing.indicators):
        if listing.observed is not None and indicator.id not in listing.observed:
            message = f"no plan has an observation of '{indicator.id}'."
            yield from listing.problem(number, ("zh",), message, Severity.NOTE)
