"""The readers through which adapter functions see a Terraform block, whichever document it comes from.

A plan shows three trees side by side: what is known after apply, what is not, and the expressions of the
configuration. HCL source gives one tree whose unknown leaves are `Unknown`. A `Block` makes one of both:
every reader answers a known value, the documented default of an argument that is not set, or `Unknown`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from policycheck.model.resource import Attribute, Attributes, Location
from policycheck.model.values import COMPUTED, Unknown, is_unknown
from policycheck.providers.terraform.forms import flat, misfit, number
from policycheck.providers.terraform.paths import dotted, keys
from policycheck.providers.terraform.plan_trees import completed, configured, marks_any

if TYPE_CHECKING:
    from policycheck.providers.terraform.graph import Entry

_NOTHING: Mapping[str, Any] = {}


class Block:
    """A resource's arguments, or a nested block of them.

    Attributes:
        entry: the resource instance that the block belongs to.
        values: known values by argument; leaves may be `Unknown` (source).
        unknown: what of it is unknown until apply, in the plan's ``after_unknown`` form.
        expressions: the configuration's expressions of the same arguments; None where there are none to see
            (state, source, blocks that ``dynamic`` makes).
        path: the place of the block below the resource: ``("rule", 0)``.
        reason: where the whole block is unknown, why; else None.
        present: whether the block stands in the document.
    """

    __slots__ = ("entry", "expressions", "path", "present", "reason", "unknown", "values")

    def __init__(
        self,
        entry: Entry,
        values: Mapping[str, Any],
        unknown: Any = None,
        expressions: Mapping[str, Any] | None = None,
        path: tuple[str | int, ...] = (),
    ) -> None:
        self.entry = entry
        self.values = values
        self.unknown = unknown
        self.expressions = expressions
        self.path = path
        self.reason: Unknown | None = None
        self.present = True

    # -- reading one argument ------------------------------------------------------------------------------

    def read(self, field: str) -> Any:
        """The value of an argument: None where it is not set, `Unknown` where it cannot be known."""
        value = self.values.get(field)
        if value is None:
            if self.reason is not None:
                return self.reason
            unknown = self.unknown
            if unknown and (unknown is True or (unknown.__class__ is dict and unknown.get(field) is True)):
                return self._computed(field)
        return value

    def _computed(self, field: str) -> Any:
        """What stands behind a value that is known after apply: its references, or nothing at all.

        An optional argument that the configuration leaves out is computed too; it counts as not set, so
        that the reader's documented default holds before the first apply as it does after it.
        """
        path = (*self.path, field)
        if self.expressions is None:
            return self.entry.foretold(path, Unknown(COMPUTED))
        expression = self.expressions.get(field)
        if expression is None:
            return None
        return self.entry.foretold(path, self.entry.graph.computed(self.entry, expression))

    def value(self, field: str, default: Any = None) -> Attribute:
        """The argument as it is, of any type."""
        value = self.read(field)
        return Attribute(default if value is None else value, self, field)

    def flag(self, field: str, default: bool | Unknown | None) -> Attribute:
        """A boolean argument; Terraform's own spellings of one in text (``"true"``, ``"1"``) count.

        Some providers declare booleans as text, where the empty string stands for not set.
        """
        value = self.read(field)
        if value is None or value == "":
            value = default
        elif value.__class__ is not bool and value.__class__ is not Unknown:
            spelled = {"true": True, "1": True, "false": False, "0": False}
            value = spelled.get(str(value).lower(), misfit(value, "a boolean"))
        return Attribute(value, self, field)

    def since(self, field: str, version: tuple[int, int], old: Any, new: Any, assumed: Any) -> Any:
        """The default of an argument that the provider changed in a version: `assumed` where the input does not tell
        which one it runs with."""
        known = self.entry.graph.version(self.entry.type)
        changed = known.since((*version, 0)) if known is not None else None
        if known is None or changed is None:
            return assumed
        name = self.entry.type.partition("_")[0]
        said = f"not set, so that the default of {name} {known.said} holds ({known.told_by})"
        self.entry.graph.notes[self.entry.address, (*self.path, field)] = said
        return new if changed else old

    def note(self, field: str) -> str:
        """What is to be said of the value of a field beside it; empty for nothing."""
        notes = self.entry.graph.notes
        set_ = not notes or self.read(field) is not None
        return "" if set_ else notes.get((self.entry.address, (*self.path, *keys(field))), "")

    def number(self, field: str, default: float | Unknown | None) -> Attribute:
        """A numeric argument, in the provider's unit."""
        value = self.read(field)
        if value is None:
            value = default
        elif value.__class__ is not int and value.__class__ is not float and value.__class__ is not Unknown:
            value = number(value)
        return Attribute(value, self, field)

    def text(self, field: str, default: str | Unknown | None) -> Attribute:
        """A string argument; the empty string counts as not set, as providers treat it."""
        value = self.read(field)
        if value is None or value == "":
            value = default
        elif value.__class__ is not str and value.__class__ is not Unknown:
            value = str(value) if isinstance(value, (int, float)) else misfit(value, "a string")
        return Attribute(value, self, field)

    def texts(self, field: str, default: list[str] | Unknown | None = None) -> Attribute:
        """A list or set of strings, whose elements may be `Unknown`; a missing one is empty, or `default`."""
        value = self.tree(field)
        if value.__class__ is Unknown and value.shape.__class__ is list:
            value = value.shape
        if value is None:
            value = [] if default is None else default
        elif value.__class__ is list:
            # Terraform up to 0.11 made one list of ``["${var.ranges}"]``.
            value = [one for element in value for one in (element if element.__class__ is list else [element])]
        elif value.__class__ is not Unknown:
            value = [value] if isinstance(value, str) else misfit(value, "a list")
        return Attribute(value, self, field)

    def is_set(self, field: str) -> Attribute:
        """Whether the argument has a value: one that refers to a resource has, before apply too."""
        value = self.read(field)
        if value.__class__ is Unknown:
            known: Any = True if value.is_set else value
        else:
            known = value is not None and value != "" and value != [] and value != {}
        return Attribute(known, self, field)

    def tree(self, field: str) -> Any:
        """The argument with everything below it, unknown parts as `Unknown` leaves."""
        value = self.read(field)
        unknown = self.unknown.get(field) if self.unknown.__class__ is dict else None
        if unknown and value.__class__ in (list, dict) and marks_any(unknown):
            expression = self.expressions.get(field) if self.expressions else None
            written = self.entry.foretold((*self.path, field), None)
            try:
                value = completed(value, unknown, written, self._expression_reason(expression))
            except RecursionError:
                value = Unknown("nested too deeply")
        return value

    def constant(self, field: str) -> Any:
        """What the configuration itself says of an argument, where it is a constant; else None.

        For arguments that the provider keeps only a hash of.
        """
        expression = self.expressions.get(field) if self.expressions else None
        return self.entry.constant((*self.path, field), expression)

    def _expression_reason(self, expression: Any) -> Unknown:
        if expression is None:
            return Unknown(COMPUTED)
        computed = self.entry.graph.computed(self.entry, expression)
        return Unknown(COMPUTED) if computed is None else computed

    def contents(self) -> dict[str, Any]:
        """Every argument of the block as one tree."""
        fields = set(self.values)
        if self.unknown.__class__ is dict:
            fields.update(self.unknown)
        tree: dict[str, Any] = {}
        for field in sorted(fields):
            nested = self.values.get(field)
            if nested.__class__ is list and nested and nested[0].__class__ is dict:
                tree[field] = [block.contents() for block in self.blocks(field)]
            else:
                tree[field] = self.tree(field)
        return tree

    # -- nested blocks -------------------------------------------------------------------------------------

    def blocks(self, field: str) -> list[Block]:
        """The nested blocks of a name, in order. An unknown number of them is one block that is unknown."""
        value = self.read(field)
        if value is None:
            return []
        if value.__class__ is dict:
            value = [value]
        if value.__class__ is not list:
            reason = value if value.__class__ is Unknown else misfit(value, "a block")
            return [self._unknown_block(field, reason)]
        if len(value) == 1 and value[0].__class__ is dict:
            return [self._only(field, value)]
        value = flat(value)
        unknown: Any = self.unknown.get(field) if self.unknown.__class__ is dict else None
        expressions = configured(self.expressions.get(field) if self.expressions else None, value)
        found = []
        listed = unknown.__class__ is list
        for index, element in enumerate(value):
            # One mark may stand for all of several blocks.
            marks = (unknown[index] if index < len(unknown) else None) if listed else unknown
            if element.__class__ is dict:
                found.append(Block(self.entry, element, marks, expressions[index], (*self.path, field, index)))
            else:
                found.append(self._unknown_block(field, _no_block(element, marks)))
        return found

    def _only(self, field: str, values: list[Any]) -> Block:
        """The nested block of a name of which there is one, as most often."""
        marks: Any = self.unknown.get(field) if self.unknown.__class__ is dict else None
        if marks.__class__ is list:
            marks = marks[0] if marks else None
        expression: Any = self.expressions.get(field) if self.expressions else None
        own = None if expression is None else configured(expression, values)[0]
        return Block(self.entry, values[0], marks, own, (*self.path, field, 0))

    def block(self, field: str) -> Block:
        """The only (or first) nested block of a name; an absent one reads as if nothing in it were set."""
        value = self.read(field)
        if value is None:
            return self.absent(field)
        if value.__class__ is list and len(value) == 1 and value[0].__class__ is dict:
            return self._only(field, value)
        blocks = self.blocks(field)
        return blocks[0] if blocks else self.absent(field)

    def absent(self, field: str) -> Block:
        """A block that is not there: its readers give their defaults, its place is this block's."""
        if self.reason is not None:
            return self._unknown_block(field, self.reason)
        block = Block(self.entry, _NOTHING, None, _NOTHING, (*self.path, field) if field else self.path)
        block.present = False
        return block

    def _unknown_block(self, field: str, reason: Unknown) -> Block:
        block = Block(self.entry, _NOTHING, None, None, (*self.path, field) if field else self.path)
        block.reason = reason
        return block

    def has(self, field: str) -> Attribute:
        """Whether a nested block of the name stands here."""
        block = self.block(field)
        return Attribute(block.reason if block.reason is not None else block.present, self, field)

    def exists(self) -> Attribute:
        """Whether this block, or this resource that completes another, is there."""
        return Attribute(self.reason if self.reason is not None else self.present, self)

    def items(self, field: str, attributes: Callable[[Block], Attributes]) -> Attribute:
        """The nested blocks of a name as items of the model; unknown where their number is."""
        blocks = self.blocks(field)
        if any(block.reason is not None for block in blocks):
            return Attribute(next(b.reason for b in blocks if b.reason is not None), self, field)
        return Attribute([attributes(block) for block in blocks], self, field)

    # -- other resources -----------------------------------------------------------------------------------

    def parts(self, type_: str) -> list[Block]:
        """The resources of a type that complete this one (declared with `registry.part`)."""
        return self.entry.graph.parts(self.entry, type_)

    def part(self, type_: str) -> Block:
        """The resource of a type that completes this one.

        Absent where there is none; unknown where one could belong here, but what it belongs to, or whether it is made
        at all, is unknown.
        """
        graph = self.entry.graph
        found = graph.parts(self.entry, type_) if type_ in graph.by_type else None
        if found:
            certain = found if self.entry.doubt is not None else [part for part in found if part.entry.doubt is None]
            if certain:
                return certain[0]
            part = found[0].entry
            return self._unknown_block("", Unknown(f"{part.address} may not be there: {part.doubt}"))
        reason = self.undecided(type_)
        return self.absent("") if reason is None else self._unknown_block("", reason)

    def undecided(self, *types: str) -> Unknown | None:
        """Why a resource of some types may complete this one although none is known to; None where none may."""
        if self.reason is not None:
            return self.reason
        reasons = map(self.entry.graph.undecided_part, types)
        return next((reason for reason in reasons if reason is not None), None)

    def without(self, value: Any, *types: str) -> Attribute:
        """`value`, which holds where no resource of some types completes this one; unknown where one may."""
        reason = self.undecided(*types)
        return self.fact(value if reason is None else reason)

    def referrers(self, type_: str, field: str) -> list[Block]:
        """The resources of a type whose argument `field` names this one, other than as its part."""
        return self.entry.graph.referrers(self.entry, type_, field)

    def targets(self, field: str, *types: str) -> list[Block] | Unknown:
        """The resources that an argument names, by reference or by a known id, ARN or name.

        Empty where the argument is not set or names only what this input does not hold.
        """
        value = self.tree(field)
        if value is None:
            return []
        found = self.entry.graph.targets(value, types)
        if found.__class__ is Unknown and not self.path:
            return self.entry.alike(field, types) or found
        if value.__class__ is str and isinstance(found, list) and len(found) > 1:
            # The same name in several modules: whoever writes the bare name means the one beside it.
            beside = [block for block in found if block.entry.module == self.entry.module]
            elsewhere = sorted(found, key=lambda block: block.entry.address)
            return self.referenced(field, *types) or beside or elsewhere
        if value.__class__ is Unknown and (found.__class__ is Unknown or not found):
            return self.entry.graph.alike(value, types, self.entry.module) or found
        return found

    def referenced(self, field: str, *types: str) -> list[Block]:
        """The resources that the configuration refers to in an argument, also where its value is known.

        Tells apart resources of the same name.
        """
        expression = self.expressions.get(field) if self.expressions else None
        named = self.entry.referred((*self.path, field), expression)
        found = self.entry.graph.targets(named, types) if named is not None else []
        return found if isinstance(found, list) else []

    def fact(self, value: Any) -> Attribute:
        """What follows from the type alone, with no argument to point at."""
        return Attribute(value, self)

    def derived(self, value: Any, field: str) -> Attribute:
        """What an adapter worked out from an argument."""
        return Attribute(value, self, field)

    # -- the Origin protocol -------------------------------------------------------------------------------

    def raw(self, path: str) -> Any:
        if "." not in path:
            return self.tree(path)
        first, *rest = keys(path)
        value = self.tree(str(first))
        for key in rest:
            if is_unknown(value):
                break
            if isinstance(value, dict):
                value = value.get(key)
            elif isinstance(value, list) and isinstance(key, int):
                value = value[key] if key < len(value) else None
            else:
                return None
        return value

    def field_path(self, field: str) -> str:
        return dotted((*self.path, field) if field else self.path)

    def locate(self, field: str) -> Location:
        return self.entry.locate((*self.path, *keys(field)))

    def span(self) -> Location | None:
        return self.entry.span()

    def is_sensitive(self, field: str) -> bool:
        return self.entry.is_sensitive((*self.path, *keys(field)))


def _no_block(value: Any, marks: Any) -> Unknown:
    """Why what stands where a nested block is due is none."""
    if value.__class__ is Unknown:
        unknown: Unknown = value
        return unknown
    return Unknown(COMPUTED) if value is None and marks else misfit(value, "a block")
