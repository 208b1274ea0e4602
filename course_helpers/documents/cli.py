"""`jupyter course`: the course's own command, one subcommand per module here that has a `COMMAND`."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Sequence
from importlib import import_module

from ..errors import CourseError
from .command import Command

# In the order of the help text. To add a subcommand, write a module with a `COMMAND` and name it here.
MODULES = ("refresh", "schema", "environment")


def commands() -> list[Command]:
    """Return every subcommand."""
    return [import_module(f"course_helpers.documents.{name}").COMMAND for name in MODULES]


def build_parser() -> ArgumentParser:
    """Build the parser of the whole command line."""
    parser = ArgumentParser(prog="jupyter course", description="Look after the back massage course.")
    subparsers = parser.add_subparsers(metavar="command", required=True)
    for command in commands():
        subparser = subparsers.add_parser(command.name, help=command.help, description=command.help)
        command.add_arguments(subparser)
        subparser.set_defaults(run=command.run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line.

    Parameters
    ----------
    argv
        The arguments after `jupyter course`; None for those of the process.

    Returns
    -------
    int
        The exit status: 0 when all is well.
    """
    arguments = build_parser().parse_args(argv)
    try:
        return int(arguments.run(arguments))
    except CourseError as error:
        print(f"jupyter course: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    raise SystemExit(main())
