"""Sentence pairs for translators' tools, written with the Translate Toolkit."""

from generator.render.bitext.tmx import joined, tmx
from generator.render.bitext.xliff import xliff

__all__ = ["joined", "tmx", "xliff"]
