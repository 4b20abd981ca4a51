"""The report as one page of HTML."""

from plateau_sc.criterion.page.document import make_page

__all__ = ["make_page"]
