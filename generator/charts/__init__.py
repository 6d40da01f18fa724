"""Charts that belong to the page: drawn as SVG from Altair, in the page's own ink and type, and kept.

What a chart looks like is written once with Altair, over rows that are named and not given; each chart
then brings its rows, its title and its alternative text. `Drawings` draws what it has not drawn before:

    bars = look_of(alt.Chart(alt.NamedData(ROWS), width=360, height=alt.Step(38)).mark_bar().encode(...))

    chart = Chart(look=bars, rows=({"name": "Alar", "value": 2.5},), title=..., description=...)
    html = figure(chart, drawings.svg(chart), "frequency-chart")

- Colours are those of `theme`: names of the page's own, so that a chart is right by light and in the dark.
- Text is set in the page's sans. A look leaves room for its texts itself (`padding`): nothing is measured
  to fit, so that a chart is the same bytes on every machine.
- Marks are not clipped: two charts of a page would claim one id.
- `title` is shown above the chart; `description` says to those who do not see it what it shows. The figures
  themselves stand in a table beside it, which the page writes.
- `rows` are rounded by the caller to what the chart can show: charts with equal rows are drawn once.
"""

from generator.charts.chart import ROWS, Chart, Look, Row, look_of
from generator.charts.drawings import Drawings
from generator.charts.figure import figure
from generator.charts.plate import Datum, Key, Plate, Source
from generator.charts.signs import Sign
from generator.charts.standalone import standalone

__all__ = [
    "ROWS", "Chart", "Datum", "Drawings", "Key", "Look", "Plate", "Row", "Sign", "Source", "figure",
    "look_of", "standalone",
]  # fmt: skip
