"""What the course gives away: clean notebooks, handouts, and the `jupyter course` command that makes them."""
