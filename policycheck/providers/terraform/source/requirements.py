"""What a root module says of the versions of its providers."""

from __future__ import annotations

import os
from collections.abc import Callable

from policycheck.providers.terraform.source.conversion import ConversionError
from policycheck.providers.terraform.source.workspace import Workspace
from policycheck.providers.terraform.versions import LOCK, Versions, constrained, first, locked


def provider_versions(workspace: Workspace) -> Callable[[], Versions]:
    """Tells the versions in the lock file beside the root module, else what its constraints leave open."""

    def from_lock() -> Versions:
        try:
            text = workspace.files.read(os.path.abspath(os.path.join(workspace.path, LOCK)))
        except ConversionError:
            return {}
        return locked(text.decode("utf-8", "replace"))

    requirements = workspace.root.folder.requirements
    return first(from_lock, lambda: constrained(requirements, "required_providers"))
