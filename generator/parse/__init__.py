"""Reading: from the bytes of a source to a document."""

from generator.parse.decode import decode
from generator.parse.read import read

__all__ = ["decode", "read"]
