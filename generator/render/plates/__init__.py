"""Charts as figures of a page: a title with the point, the drawing, its figures, sources and files.

A page makes a `Plate`, and shows it with `figure_of`; the files to download are those of `files_of`. Every
plate is drawn at the build and complete without scripts; a script only shows the figure under the pointer,
and makes the PNG.
"""

from generator.render.plates.figure import Show, figure_of
from generator.render.plates.files import files_of

__all__ = ["Show", "figure_of", "files_of"]
