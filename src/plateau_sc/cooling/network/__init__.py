"""The network that people walk on: read, checked, and looked up."""
