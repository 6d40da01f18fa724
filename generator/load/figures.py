"""The catalogue of indicators and the observations of each plan; a project may have neither."""

from __future__ import annotations

from pathlib import Path

from generator.load.listed import Listed, listed
from generator.model.indicator import Indicator
from generator.model.observation import Observation
from generator.model.problem import Problem

INDICATORS = "content/indicators.yml"


def observations_file(plan: str) -> str:
    return f"content/plans/{plan}/observations.yml"


def indicators(root: Path) -> tuple[Listed[Indicator], tuple[Problem, ...]]:
    """The catalogue, and every fault of it."""
    return listed(root, INDICATORS, list[Indicator])


def observations(root: Path, plan: str) -> tuple[Listed[Observation], tuple[Problem, ...]]:
    """What editors observed in a plan, and every fault of it."""
    return listed(root, observations_file(plan), list[Observation])
