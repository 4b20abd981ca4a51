"""How Sphinx builds this documentation: offline, from Markdown pages and the docstrings of the package."""

import plateau_sc

project = "plateau_sc"
author = "The plateau_sc developers"
project_copyright = "the plateau_sc developers"
version = release = plateau_sc.__version__

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.mathjax", "numpydoc"]
exclude_patterns = ["_build"]

html_theme = "furo"
html_title = f"plateau_sc {release}"
html_show_sphinx = False

myst_enable_extensions = ["dollarmath"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "none"
numpydoc_show_class_members = False
numpydoc_class_members_toctree = False
