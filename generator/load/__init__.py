"""Loading: from YAML files and the sources' bytes to records, every fault with its place."""

from generator.load.content import Loaded, content
from generator.load.figures import Listed, indicators, observations
from generator.load.glossary import GlossaryFile, glossary, terms_of
from generator.load.seeds import seed
from generator.load.translation import translation, translation_folder

__all__ = [
    "GlossaryFile",
    "Listed",
    "Loaded",
    "content",
    "glossary",
    "indicators",
    "observations",
    "seed",
    "terms_of",
    "translation",
    "translation_folder",
]
