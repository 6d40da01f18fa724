"""The numbers of a sentence: what they are, in which unit, how firmly and which way, in either language."""

from generator.quantities.base import alike, base_of
from generator.quantities.chinese import chinese
from generator.quantities.differences import Difference, Fault, differences
from generator.quantities.english import english
from generator.quantities.said import in_chinese, in_english, in_metric

__all__ = [
    "Difference",
    "Fault",
    "alike",
    "base_of",
    "chinese",
    "differences",
    "english",
    "in_chinese",
    "in_english",
    "in_metric",
]
