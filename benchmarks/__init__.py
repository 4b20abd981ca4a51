"""Benchmarks in the shape of asv; `python -m benchmarks` runs them."""
