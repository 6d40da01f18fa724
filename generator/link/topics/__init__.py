"""Topics in the text: what the words of a division speak for, and what each topic has in a plan."""

from generator.link.topics.suggestions import Scales, Suggestion
from generator.link.topics.words import Text, words_of

__all__ = ["Scales", "Suggestion", "Text", "words_of"]
