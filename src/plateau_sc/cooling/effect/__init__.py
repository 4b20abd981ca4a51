"""What a measure did to the number of people, and what it costs."""
