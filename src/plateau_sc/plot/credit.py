"""The credit in letters that every font and terminal has."""

from typing import Final

CREDIT_IN_LATIN: Final = "Source: Project PLATEAU, MLIT Japan"
"""For where `layers.CREDIT` cannot be shown."""
