"""Where the next shade does most good."""
