"""Loading: from YAML files and the sources' bytes to records, every fault with its place."""

from generator.load.changes import (
    forwards,
    kept_addresses,
    kept_addresses_file,
    passage_forwards,
    passage_forwards_file,
)
from generator.load.content import PLANS, SITE, Loaded, content, plan_file, plan_folders
from generator.load.figures import indicators, observations
from generator.load.glossary import GlossaryFile, glossary, terms_of
from generator.load.listed import Listed
from generator.load.seeds import SEEDS, seed
from generator.load.topics import Tags, tags, topics
from generator.load.translation import TranslationFile, translation, translation_file, translation_folder
from generator.load.xliff import xliff

__all__ = [
    "PLANS",
    "SEEDS",
    "SITE",
    "GlossaryFile",
    "Listed",
    "Loaded",
    "Tags",
    "TranslationFile",
    "content",
    "forwards",
    "glossary",
    "indicators",
    "kept_addresses",
    "kept_addresses_file",
    "observations",
    "passage_forwards",
    "passage_forwards_file",
    "plan_file",
    "plan_folders",
    "seed",
    "tags",
    "terms_of",
    "topics",
    "translation",
    "translation_file",
    "translation_folder",
    "xliff",
]
