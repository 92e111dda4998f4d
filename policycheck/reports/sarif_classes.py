"""The classes of ``sarif_om``, each made when a log first needs it.

The package makes all of its classes as it is imported, which takes longer than to judge a thousand resources and to
write what was found. Each stands in a file of its own that needs no other, and a log needs half of them.
"""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path
from typing import Any


def __getattr__(name: str) -> Any:
    """A class by its name (``PhysicalLocation``), which SARIF gives it."""
    package = importlib.util.find_spec("sarif_om")
    folders = package.submodule_search_locations if package is not None else None
    module = re.sub(r"(?=[A-Z])", "_", name).lower()
    path = Path(next(iter(folders or ()), ""), f"{module}.py")
    spec = importlib.util.spec_from_file_location(f"{__name__}.{module}", path)
    if spec is None or spec.loader is None or not path.is_file():
        raise AttributeError(f"sarif_om has no class {name}")
    made = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(made)
    globals()[name] = found = getattr(made, name)
    return found
