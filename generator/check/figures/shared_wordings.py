from __future__ import annotations

from collections.abc import Iterator

from generator.check.figures.stated import Listing
from generator.model.problem import Problem


def shared_wordings(listing: Listing) -> Iterator[Problem]:
    """A Chinese wording that two indicators claim, so that nobody can tell which is meant.

    Passes: `生产总值` as a variant of `gross-regional-product` alone.

    Fails: `content/indicators.yml:52:5: '总产值' belongs to 'industrial-output' too. Leave it to one of
    them.`
    """
    owners: dict[str, str] = {}
    for number, indicator in enumerate(listing.indicators):
        for form in dict.fromkeys(indicator.forms):
            owner = owners.setdefault(form, indicator.id)
            if owner != indicator.id:
                message = f"'{form}' belongs to '{owner}' too. Leave it to one of them."
                field = "zh" if form == indicator.zh else "variants"
                yield from listing.problem(number, (field,), message)
