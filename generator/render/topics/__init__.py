"""Topics on the pages: each topic's own, the list of all, beside the text, and a plan at a glance."""

from generator.render.topics.glance import glance
from generator.render.topics.links import elsewhere, topic_links
from generator.render.topics.parts import parts

__all__ = ["elsewhere", "glance", "parts", "topic_links"]
