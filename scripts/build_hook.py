"""What the wheel holds ready, so that no run has to work it out: made while it is built, from the sources beside it.

A source checkout, and an editable installation, have none of it and work from the sources.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ReadyHook(BuildHookInterface):
    """Adds the validated packs, their rules as SARIF has them, and the index of Terraform types to the wheel."""

    _made: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Hatch calls it before it writes the wheel."""
        if version == "editable":
            return
        import orjson

        sys.path.insert(0, self.root)
        root, made = Path(self.root), Path(tempfile.mkdtemp())
        self._made = made
        files = {"providers/terraform/types.json": orjson.dumps(type_index())}
        for name in ("hipaa", "hipaa-nprm-2025"):
            files |= _pack(root, name)
        for name, data in files.items():
            path = made / name.replace("/", "-")
            path.write_bytes(data)
            build_data["force_include"][str(path)] = f"policycheck/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Hatch calls it when the wheel is written."""
        if self._made is not None:
            shutil.rmtree(self._made)


def _pack(root: Path, name: str) -> dict[str, bytes]:
    """The files of the pack of a profile."""
    import orjson

    from policycheck.cache import Cache
    from policycheck.reports.sarif_rules import Descriptors
    from policycheck.rules.pack import load_pack, validated
    from policycheck.rules.profiles import IN_FORCE, choose

    choose(name)
    try:
        return {
            f"packs/{name}.json": orjson.dumps(validated(root / "rules" / name)),
            f"packs/{name}.sarif": Descriptors().file(load_pack(cache=Cache(False))),
        }
    finally:
        choose(IN_FORCE)


def type_index() -> dict[str, Any]:
    """The modules of adapters in the order of their import, and the places among them of each type's."""
    from policycheck.providers.terraform import registry

    modules: list[str] = []
    index: dict[str, dict[str, list[int]]] = {"read": {}, "data": {}}

    def noting(declare: Callable[..., Any], of: dict[str, list[int]]) -> Callable[..., Any]:
        def noted(type_: str, *rest: str) -> Any:
            module = _being_imported().removeprefix(f"{registry.__package__}.")
            if module not in modules:
                modules.append(module)
            places = of.setdefault(type_, [])
            if modules.index(module) not in places:
                places.append(modules.index(module))
            return declare(type_, *rest)

        return noted

    kept = registry.terraform_type, registry.part, registry.data_source
    registry.terraform_type = noting(registry.terraform_type, index["read"])
    registry.part = noting(registry.part, index["read"])
    registry.data_source = noting(registry.data_source, index["data"])
    try:
        for cloud in dict.fromkeys(registry.CLOUDS.values()):
            registry.load(cloud)
    finally:
        registry.terraform_type, registry.part, registry.data_source = kept
    return {"modules": modules, **index}


def _being_imported() -> str:
    """The module whose body declares: it may do so through functions of others."""
    frame = sys._getframe(2)
    while frame.f_code.co_name != "<module>" and frame.f_back is not None:
        frame = frame.f_back
    return str(frame.f_globals["__name__"])
