"""Loaded for every run, also for that of a single notebook: how nbval compares figures."""

pytest_plugins = ["tests.nbval_figures"]
