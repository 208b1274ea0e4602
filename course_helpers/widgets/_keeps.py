"""Stands in for the practice log's mixin until that is merged: the same traits, nothing kept."""

from __future__ import annotations

from typing import Any

import traitlets


class Keeps(traitlets.HasTraits):
    """Mixin of a tool whose results the practice log keeps."""

    outbox: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    kept: traitlets.List[str] = traitlets.List().tag(sync=True)
    log_problem = traitlets.Unicode().tag(sync=True)
    keeper_texts = traitlets.Dict().tag(sync=True)

    def keeper_state(self) -> dict[str, Any]:
        """Return the traits that the browser side needs in a handout."""
        return {"keeper_texts": self.keeper_texts}
