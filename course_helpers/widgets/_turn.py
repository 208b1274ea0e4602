"""One press at a time.

JupyterLab speaks to widgets over subshells of the kernel, and ipykernel hands what is said to a widget to the
thread in which that widget last spoke: so two controls of one box may be heard in two threads at once.
"""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable
from typing import Any, TypeVar, cast

_TURN = threading.RLock()
Method = TypeVar("Method", bound=Callable[..., Any])


def in_turn(method: Method) -> Method:
    """Let a method wait until what others do in their turn is done; it may call others of them."""

    @functools.wraps(method)
    def waiting(*args: Any, **kwargs: Any) -> Any:
        with _TURN:
            return method(*args, **kwargs)

    return cast(Method, waiting)
