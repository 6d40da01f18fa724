"""Loading: from YAML files and the sources' bytes to records, every fault with its place."""

from generator.load.content import Loaded, content
from generator.load.seeds import seed
from generator.load.translation import translation

__all__ = ["Loaded", "content", "seed", "translation"]
