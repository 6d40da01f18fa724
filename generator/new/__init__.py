"""A plan added: its text taken from the file that an editor has, and the folder that an editor fills in."""

from generator.new.adding import Made, Wish, plan
from generator.new.fields import FIELDS, Field
from generator.new.told import report

__all__ = ["FIELDS", "Field", "Made", "Wish", "plan", "report"]
