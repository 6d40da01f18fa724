"""Findings: what a reader should know about the figures of a document, computed and never asserted."""

from generator.findings.rules import between_plans, of_plan
from generator.findings.subject import Subject

__all__ = ["Subject", "between_plans", "of_plan"]
