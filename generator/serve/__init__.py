"""The site on this machine: shown, and made again whenever one of its files is saved."""

from generator.serve.desk import Desk, run
from generator.serve.web import serving

__all__ = ["Desk", "run", "serving"]
