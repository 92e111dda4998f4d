"""HCL text as a tree of plain lists, which costs little to keep in a cache and to walk.

The grammar is tree-sitter's (package ``tree-sitter-hcl``), fast enough for whole repositories; `python-hcl2` is the
reference that the tests hold it against and the one that words syntax errors (``docs/decisions/0003``). Language:
"HCL Native Syntax Specification".

A body is ``[attributes, blocks]``. Attributes are ``{name: [expression, row, column, end row, end column]}``, blocks
``[type, [label, ...], body, [row, column, header's end row and column, end row, end column]]``; rows and columns
count from 0, columns in bytes.

An expression is a scalar (itself) or a list that begins with its form::

    ["tpl", part, ...]                      a template; a part is text, an expression, ["if", condition, then, else]
                                            or ["each", key, value, collection, parts]
    ["var", name]  ["attr", of, name]  ["at", of, index]
    ["splat", of, [["attr", name] | ["at", index], ...]]
    ["call", name, [argument, ...], whether the last one is expanded]
    ["tuple", element, ...]  ["object", [key, value], ...]
    ["for", key, value, collection, element, condition]
    ["map", key, value, collection, key expression, element, condition, whether it groups]
    ["?", condition, then, else]  ["op", operator, left, right]  ["not", operand]  ["neg", operand]
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from typing import Any, Final

from policycheck.providers.terraform.source import templates

Expression = Any
Body = list[Any]

_DEEPEST: Final = 250
_LARGEST_INTEGER: Final = 2**53


class HclSyntaxError(Exception):
    """A text that is no HCL.

    Attributes:
        row: where, counting from 0.
        column: in bytes, counting from 0.
        wants_words: whether the message only says where the grammar was left.
    """

    def __init__(self, message: str, row: int, column: int, wants_words: bool = False) -> None:
        super().__init__(message)
        self.message = message
        self.row = row
        self.column = column
        self.wants_words = wants_words


def parse(source: bytes) -> Body:
    """The body of a file in UTF-8. Raises HclSyntaxError."""
    root = _parser().parse(source).root_node
    if root.has_error:
        raise _first_error(root, source)
    return _Reader(source).body(root)


def parse_template(text: str) -> Expression:
    """The text of a template, as a JSON file or a template file holds it. Raises HclSyntaxError."""
    if "${" not in text and "%{" not in text:
        return text
    # A heredoc holds any text but one that closes it; its own line breaks are taken off again.
    source = f"t = <<POLICYCHECK_TEMPLATE\n{text}\nPOLICYCHECK_TEMPLATE\n".encode("utf-8", "replace")
    root = _parser().parse(source).root_node
    if root.has_error:
        raise _first_error(root, source)
    expression = _Reader(source).body(root)[0]["t"][0]
    return templates.without_last_newline(expression)


@functools.cache
def _parser() -> Any:
    import tree_sitter
    import tree_sitter_hcl

    return tree_sitter.Parser(tree_sitter.Language(tree_sitter_hcl.language()))


def _first_error(root: Any, source: bytes) -> HclSyntaxError:
    """The first place where the text leaves the grammar."""
    node, inner = root, root
    while inner is not None:
        node = inner
        inner = next((child for child in node.children if child.has_error or child.is_missing), None)
        if node.type == "ERROR" or node.is_missing:
            break
    row, column = node.start_point
    if node.is_missing:
        return HclSyntaxError(f"missing {node.type.replace('_', ' ')!r}", row, column, wants_words=True)
    text = source[node.start_byte : node.start_byte + 40].decode("utf-8", "replace").split("\n")[0].strip()
    return HclSyntaxError(f"unexpected {text!r}" if text else "unexpected end", row, column, wants_words=True)


class _Reader:
    """Turns tree-sitter's nodes into lists."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self._depth = 0
        self._forms: dict[str, Callable[[Any], Expression]] = {
            "expression": lambda node: self._operand(node.children),
            "literal_value": self._literal,
            "template_expr": lambda node: self._template(node.children[0]),
            "variable_expr": lambda node: ["var", self._text(node)],
            "function_call": self._call,
            "collection_value": self._collection,
            "for_expr": self._for,
            "operation": self._operation,
            "conditional": self._conditional,
        }

    def _text(self, node: Any) -> str:
        return self._source[node.start_byte : node.end_byte].decode("utf-8", "replace")

    # -- structure -----------------------------------------------------------------------------------------

    def body(self, node: Any) -> Body:
        attributes: dict[str, list[Any]] = {}
        blocks: list[list[Any]] = []
        inside = node if node.type == "body" else next((c for c in node.children if c.type == "body"), None)
        for child in inside.children if inside is not None else ():
            if child.type == "attribute":
                name = self._text(child.children[0])
                if name in attributes:
                    raise HclSyntaxError(f"{name} is set twice", *child.start_point)
                attributes[name] = [self._expression(child.children[-1]), *child.start_point, *child.end_point]
            elif child.type == "block":
                blocks.append(self._block(child))
        return [attributes, blocks]

    def _block(self, node: Any) -> list[Any]:
        self._enter(node)
        labels: list[str] = []
        header = node.children[0]
        body: Body = [{}, []]
        for child in node.children[1:]:
            if child.type in ("string_lit", "identifier"):
                label = self._template(child) if child.type == "string_lit" else self._text(child)
                labels.append(label if isinstance(label, str) else self._text(child).strip('"'))
                header = child
            elif child.type == "body":
                body = self.body(child)
        self._depth -= 1
        place = [*node.start_point, *header.end_point, *node.end_point]
        return [self._text(node.children[0]), labels, body, place]

    def _enter(self, node: Any) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise HclSyntaxError("nested too deeply", *node.start_point)

    # -- expressions ---------------------------------------------------------------------------------------

    def _expression(self, node: Any) -> Expression:
        self._enter(node)
        form = self._forms.get(node.type)
        if form is None:
            raise HclSyntaxError(f"unexpected {self._text(node)[:40]!r}", *node.start_point)
        expression = form(node)
        self._depth -= 1
        return expression

    def _operand(self, nodes: Sequence[Any]) -> Expression:
        """A term and what follows it: attributes, indexes, splats."""
        parts = [node for node in nodes if node.type not in ("comment", "(", ")")]
        expression = self._expression(parts[0])
        for part in parts[1:]:
            if part.type == "splat":
                expression = ["splat", expression, [self._step(step) for step in part.children[0].children[1:]]]
            else:
                form, key = self._step(part)
                expression = [form, expression, key]
        return expression

    def _step(self, node: Any) -> list[Any]:
        if node.type == "get_attr":
            return ["attr", self._text(node.children[-1])]
        index = node.children[0]
        if index.type == "new_index":
            return ["at", self._expression(next(c for c in index.children if c.type == "expression"))]
        return ["at", int(self._text(index).lstrip("."))]

    def _literal(self, node: Any) -> Expression:
        literal = node.children[0]
        if literal.type == "string_lit":
            return self._template(literal)
        if literal.type == "numeric_lit":
            return number(self._text(literal))
        return {"true": True, "false": False}.get(self._text(literal))

    def _template(self, node: Any) -> Expression:
        return templates.read(node, self._source, self._expression)

    def _call(self, node: Any) -> Expression:
        arguments = next((c for c in node.children if c.type == "function_arguments"), None)
        listed = arguments.children if arguments is not None else ()
        return [
            "call",
            self._text(node.children[0]),
            [self._expression(child) for child in listed if child.type == "expression"],
            any(child.type == "ellipsis" for child in listed),
        ]

    def _collection(self, node: Any) -> Expression:
        collection = node.children[0]
        if collection.type == "tuple":
            return ["tuple", *(self._expression(c) for c in collection.children if c.type == "expression")]
        return ["object", *(self._element(c) for c in collection.children if c.type == "object_elem")]

    def _element(self, node: Any) -> list[Any]:
        key, value = (self._expression(c) for c in node.children if c.type == "expression")
        # A bare name is a key by itself; in parentheses it is a reference.
        bare = key.__class__ is list and key[0] == "var" and self._source[node.start_byte : node.start_byte + 1] != b"("
        return [key[1] if bare else key, value]

    def _for(self, node: Any) -> Expression:
        inside = node.children[0].children
        intro = next(c for c in inside if c.type == "for_intro")
        names = [self._text(c) for c in intro.children if c.type == "identifier"]
        collection = self._expression(next(c for c in intro.children if c.type == "expression"))
        results = [self._expression(c) for c in inside if c.type == "expression"]
        test = next((c for c in inside if c.type == "for_cond"), None)
        condition = self._expression(test.children[-1]) if test is not None else True
        head = [names[0] if len(names) > 1 else None, names[-1], collection]
        if node.children[0].type == "for_tuple_expr":
            return ["for", *head, results[0], condition]
        return ["map", *head, *results, condition, any(c.type == "ellipsis" for c in inside)]

    def _conditional(self, node: Any) -> Expression:
        return ["?", *(self._expression(child) for child in node.children if child.type == "expression")]

    def _operation(self, node: Any) -> Expression:
        operation = node.children[0]
        nodes = [child for child in operation.children if child.type != "comment"]
        if operation.type == "unary_operation":
            operator = nodes[0].type
            operand = self._operand(nodes[1:])
            return ["not", operand] if operator == "!" else negated(operand)
        at = next(i for i, child in enumerate(nodes) if not child.is_named and child.type not in ("(", ")"))
        return ["op", nodes[at].type, self._operand(nodes[:at]), self._operand(nodes[at + 1 :])]


def number(text: str) -> int | float:
    """A numeric literal; what is no integer is a double, as Terraform's JSON has it too."""
    value = float(text)
    return int(text) if text.isdecimal() and value < _LARGEST_INTEGER else value


def negated(operand: Expression) -> Expression:
    """A negative number stays a scalar."""
    if operand.__class__ is int or operand.__class__ is float:
        return -operand
    return ["neg", operand]
