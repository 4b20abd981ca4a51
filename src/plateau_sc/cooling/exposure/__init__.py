"""Shade and heat along the edges of a network."""
