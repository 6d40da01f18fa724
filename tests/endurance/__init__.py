"""Hostile input, full disks and kills: a few of each in every run of the tests, many with `make fuzz`."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

MANY = bool(os.environ.get("FUZZ"))


def cases(few: int, many: int) -> settings:
    """How many cases a property is tried on; the same ones in each run of continuous integration."""
    return settings(
        max_examples=many if MANY else few,
        deadline=None,
        derandomize="CI" in os.environ,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
