"""What a configuration says of the versions of its providers.

Terraform's documentation, "Provider Requirements": the constraints of all modules hold together.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from policycheck.providers.terraform.source.conversion import ConversionError
from policycheck.providers.terraform.source.workspace import Workspace
from policycheck.providers.terraform.versions import LOCK, Versions, constrained, first, locked


def provider_versions(workspace: Workspace) -> Callable[[], Versions]:
    """Tells the versions in the lock file beside the root module, else what the constraints leave open."""

    def from_lock() -> Versions:
        try:
            text = workspace.files.read(os.path.abspath(os.path.join(workspace.path, LOCK)))
        except ConversionError:
            return {}
        return locked(text.decode("utf-8", "replace"))

    def from_constraints() -> Versions:
        requirements = [one for module in workspace.modules() for one in module.folder.requirements]
        return constrained(dict.fromkeys(requirements), "required_providers")

    return first(from_lock, from_constraints)
