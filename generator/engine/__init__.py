"""From the docs folder to a finished site: engines, what the site has once, the last step into place.

A build does, in this order and under one lock:

    with engine.only_build(root, progress):
        new = engine.scratch(root) / "site"
        job = engine.Job(root=root, docs=docs, out=new, site_url=site_url)
        report = engine.assemble(job, engine="mkdocs", progress=progress)
        problems = [*report.problems, *engine.broken_links(new, site_url=report.site_url)]
        engine.publish(new, root / "site")
"""

from generator.engine.assemble import ENGINES, assemble
from generator.engine.job import Job, Report, scratch
from generator.engine.links import broken_links
from generator.engine.mkdocs import Worker as Pages
from generator.engine.mkdocs import home
from generator.engine.release import ASSETS
from generator.engine.shards import address
from generator.engine.swap import only_build, publish

__all__ = [
    "ASSETS",
    "ENGINES",
    "Job",
    "Pages",
    "Report",
    "address",
    "assemble",
    "broken_links",
    "home",
    "only_build",
    "publish",
    "scratch",
]
