"""Ways in the shade, by the second."""
