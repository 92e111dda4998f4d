"""Values of the model: known, or unknown with the reason why."""

from __future__ import annotations

from typing import Any, Final, TypeGuard


class Unknown:
    """A value that cannot be known from the input.

    It is never a pass: a rule that needs the value answers ``unknown`` and quotes ``reason``.

    Attributes:
        reason: what a person reads: ``computed at apply``, ``variable without a value: var.x``.
        references: absolute addresses of the resource instances that the value comes from
            (``module.m["a"].aws_kms_key.phi``). Where there is one, the argument is known to be
            *set*, and to what, although its text is not known yet.
        shape: what is known of it all the same: the parsed tree of a ``jsonencode`` or of a policy
            document with `Unknown` leaves, or the text of a template whose unknown parts stand as
            `HOLE`; None where nothing is.
        parts: what stands for each `HOLE` in such a text, in order, where that is known.
        optional: whether it may turn out not to be set at all: it comes from `references`, but on conditions.
        given: whether it is certain to be set although nothing else is known of it: the text of a file that is not
            here, the time of the run.
        name: what tells it from every other unknown value (``var.x``); empty where nothing does.
    """

    __slots__ = ("given", "name", "optional", "parts", "reason", "references", "shape")

    def __init__(
        self,
        reason: str,
        references: tuple[str, ...] = (),
        shape: Any = None,
        *,
        optional: bool = False,
        given: bool = False,
        name: str = "",
    ) -> None:
        self.reason = reason
        self.references = references
        self.shape = shape
        self.optional = optional
        self.given = given
        self.parts: tuple[Unknown, ...] = ()
        self.name = name

    @property
    def is_set(self) -> bool:
        """Whether there is certain to be a value."""
        return self.given or self.shape is not None or (bool(self.references) and not self.optional)

    @property
    def identity(self) -> object:
        """What two unknown values that are the same have in common: a name, or what they are made of. Of its own for
        one that nothing tells from others."""
        return self.name or ((self.references, str(self.shape)) if self.references else id(self))

    def __repr__(self) -> str:
        return f"Unknown({self.reason!r}, {self.references!r})"

    def __bool__(self) -> bool:
        raise TypeError("an unknown value is neither true nor false; ask `is_unknown` first")


HOLE: Final = "\ufffc"
"""Stands for an unknown part in the `Unknown.shape` of a template (object replacement character)."""

COMPUTED: Final = "computed at apply"
"""Reason of a value that only the provider decides, when the change is applied."""


class NotRead(Exception):
    """Whether there is something cannot be told, since its kind could not be listed: what depends on it is unknown.

    Attributes:
        unknown: the reason.
    """

    def __init__(self, unknown: Unknown) -> None:
        super().__init__(unknown.reason)
        self.unknown = unknown


def is_unknown(value: object) -> TypeGuard[Unknown]:
    """Whether `value` as a whole is unknown (a list or mapping may still have unknown leaves)."""
    return value.__class__ is Unknown
