"""Routes and cool spots as of now."""
