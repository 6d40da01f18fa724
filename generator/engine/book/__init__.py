"""A book for reading away from the site: PDF by Typst, EPUB by Pandoc."""

import hashlib
from functools import cache
from importlib.metadata import version

from generator.engine.book.epub import COVER, STYLE, epub
from generator.engine.book.pdf import FONTS, TEMPLATE, lacking, pdf

__all__ = ["FONTS", "epub", "lacking", "made_with", "pdf"]
_CONVERTERS = ("pypandoc_binary", "typst")


@cache
def made_with() -> str:
    """What the books of one text still depend on: converters, template, style, cover, typefaces."""
    files = [TEMPLATE, STYLE, COVER, *sorted(FONTS.glob("*.otf"))]
    hashes = [hashlib.sha256(file.read_bytes()).hexdigest() for file in files]
    return "\n".join([*map(version, _CONVERTERS), *hashes])
