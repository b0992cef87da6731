"""The pages of both servers: their templates, which escape every text, and their static files."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from station.config.paths import RESOURCES

PAGES = RESOURCES / "server"
STATIC = PAGES / "static"


def page_templates(folder: Path = PAGES) -> Environment:
    """Return the templates of a folder. What they are given is text, never markup."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
