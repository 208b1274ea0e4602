"""What a subcommand of `jupyter course` is."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Command:
    """One subcommand.

    Parameters
    ----------
    name
        What the user types after `jupyter course`.
    help
        One line for `jupyter course --help`.
    add_arguments
        Declares the subcommand's own arguments.
    run
        Does the work and returns the exit status. A `CourseError` from it is shown without a traceback.
    """

    name: str
    help: str
    add_arguments: Callable[[ArgumentParser], None]
    run: Callable[[Namespace], int]
