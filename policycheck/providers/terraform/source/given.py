"""What the command line gives to a root module."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence


class Given:
    """What the command line gives.

    Attributes:
        values: ``--var NAME=VALUE``.
        files: ``--var-file FILE``.
        environment: where ``TF_VAR_NAME`` is looked up.
    """

    def __init__(
        self, values: Sequence[str] = (), files: Sequence[str] = (), environment: Mapping[str, str] | None = None
    ) -> None:
        self.values = values
        self.files = files
        self.environment = os.environ if environment is None else environment
