"""Passages that keep their ids though their places are others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from generator.model.document import Document


def addressed(document: Document, ids: Mapping[str, str]) -> Document:
    """The document with the ids that some of its passages keep, `ids` by their places."""
    if not ids:
        return document
    blocks = (replace(block, id=ids.get(block.id, block.id)) for block in document.blocks)
    return replace(document, blocks=tuple(blocks))
