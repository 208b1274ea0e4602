"""Checks of everything that a learner reads."""
