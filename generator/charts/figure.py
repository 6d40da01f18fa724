"""A chart on a page."""

from __future__ import annotations

from html import escape

from generator.charts.chart import Chart


def figure(chart: Chart, svg: str, name: str) -> str:
    """A drawing with its title above it and its alternative text; `name` is the figure's id on its page."""
    picture = svg.replace("<svg ", f'<svg role="img" aria-label="{escape(chart.description)}" ', 1)
    return (
        f'<figure class="chart" id="{name}" aria-labelledby="{name}-title">'
        f'<figcaption id="{name}-title">{escape(chart.title)}</figcaption>{picture}</figure>'
    )
