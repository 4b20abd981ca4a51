"""Places to cool down, and who has none within reach."""
