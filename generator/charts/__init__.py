"""Charts that belong to the page: drawn as SVG from Altair, in the page's own ink and type, and kept.

What a chart looks like is written once with Altair, over rows that are named and not given; each chart
then brings its rows and its alternative text. `Drawings` draws what it has not drawn before. A `Plate` is
what a page shows: one chart or several under a title, with the figures that they show and their sources:

    bars = look_of(alt.Chart(alt.NamedData(ROWS), width=320, height=alt.Step(38)).mark_bar().encode(...))

    chart = Chart(look=bars, rows=({"name": "Alar", "value": 2.5, "mark": mark(0)},), title="", ...)
    plate = Plate(name="term/red-dates-frequency", title=..., panels=(chart,), data=(Datum(...),), ...)

- Colours are those of `theme`: names of the page's own, so that a chart is right by light and in the dark.
- Text is set in the page's sans. A look leaves room for its texts itself (`padding`): nothing is measured
  to fit, so that a chart is the same bytes on every machine.
- Marks are not clipped: two charts of a page would claim one id.
- The title of a plate is a sentence with the point of it; a chart's own stands above it as one of several.
  `description` says to those who do not see a chart what it shows.
- A mark whose `description` is `mark(n)` shows the n-th of the figures: a script finds the one by the other.
- `rows` are rounded by the caller to what the chart can show: charts with equal rows are drawn once.
"""

from generator.charts.chart import ROWS, Chart, Look, Row, look_of, mark
from generator.charts.drawings import Drawings
from generator.charts.plate import Datum, Key, Plate, Source
from generator.charts.signs import Sign
from generator.charts.standalone import standalone

__all__ = [
    "ROWS", "Chart", "Datum", "Drawings", "Key", "Look", "Plate", "Row", "Sign", "Source", "look_of", "mark",
    "standalone",
]  # fmt: skip
