"""Which events a CloudTrail trail or event data store records.

CloudTrail User Guide, "Logging management events" and "Logging data events": without selectors, all management
events and no data events; basic selectors add data events by type and ARN prefix; advanced ones replace everything.
"""

from __future__ import annotations

from typing import Any, Final

from policycheck.model.resource import Attribute, Attributes
from policycheck.model.values import NotRead, Unknown
from policycheck.providers.terraform.block import Block
from policycheck.semantics.truth import Truth, both, either

_OBJECTS: Final = "AWS::S3::Object"
_ALL_BUCKETS: Final = tuple(f"arn:{part}:s3{end}" for part in ("aws", "aws-us-gov", "aws-cn") for end in ("", ":::"))


def management_events(trail: Block) -> Attribute:
    """Whether reads and writes of management are recorded."""
    basic, advanced = trail.blocks("event_selector"), trail.blocks("advanced_event_selector")
    if not basic and not advanced:
        return trail.derived(True, "event_selector")
    if advanced:
        return trail.derived(either(_manages(selector) for selector in advanced), "advanced_event_selector")
    answers = (
        both(_flag(selector, "include_management_events", True), _reads_and_writes(selector)) for selector in basic
    )
    return trail.derived(either(answers), "event_selector")


def every_object(trail: Block, read: bool) -> Attribute:
    """Whether reads (or writes) of the objects in every bucket are recorded."""
    return _objects(trail, None, read)


def object_events(bucket: Block) -> Attributes:
    """Whether reads and writes of a bucket's objects are recorded; says nothing where the input holds no trail."""
    try:
        trails = bucket.entry.graph.of_type("aws_cloudtrail")
    except NotRead as error:
        return dict.fromkeys(("reads_audited", "writes_audited"), bucket.fact(error.unknown))
    if not trails:
        return {}
    return {
        name: bucket.fact(
            either(both(_flag(trail, "enable_logging", True), _objects(trail, bucket, read).value) for trail in trails)
        )
        for name, read in (("reads_audited", True), ("writes_audited", False))
    }


def _objects(trail: Block, bucket: Block | None, read: bool) -> Attribute:
    basic, advanced = trail.blocks("event_selector"), trail.blocks("advanced_event_selector")
    if advanced:
        answers = [_advanced(selector, bucket, read) for selector in advanced]
        return trail.derived(either(answers), "advanced_event_selector")
    answers = [_basic(selector, bucket, read) for selector in basic]
    return trail.derived(either(answers), "event_selector")


def _basic(selector: Block, bucket: Block | None, read: bool) -> Truth:
    if selector.reason is not None:
        return selector.reason
    kind = selector.text("read_write_type", default="All").value
    direction = kind if isinstance(kind, Unknown) else kind in ("All", "ReadOnly" if read else "WriteOnly")
    return both(
        direction,
        either(
            both(_equals(data, "type", _OBJECTS), _takes(data.tree("values"), bucket))
            for data in selector.blocks("data_resource")
        ),
    )


def _takes(values: Any, bucket: Block | None) -> Truth:
    """Whether one of the ARN prefixes is that of every bucket, or of the bucket asked for."""
    listed = values if isinstance(values, list) else [values]
    return either(_prefix(value, bucket) for value in listed if value is not None)


def _prefix(value: Any, bucket: Block | None) -> Truth:
    if isinstance(value, Unknown):
        if not value.references:
            return value
        return bucket is not None and bucket.entry.address in value.references
    if value in _ALL_BUCKETS:
        return True
    name = bucket.read("bucket") if bucket is not None else None
    return isinstance(name, str) and str(value).rpartition(":::")[2] in (name, f"{name}/")


def _manages(selector: Block) -> Truth:
    fields = _fields(selector)
    return fields if isinstance(fields, Unknown) else (
        fields.get("eventCategory") == ["Management"] and "readOnly" not in fields
    )  # fmt: skip


def _advanced(selector: Block, bucket: Block | None, read: bool) -> Truth:
    fields = _fields(selector)
    if isinstance(fields, Unknown):
        return fields
    direction = fields.get("readOnly")
    if fields.get("resources.type") != [_OBJECTS] or direction not in (None, ["true" if read else "false"]):
        return False
    narrowed = set(fields) - {"eventCategory", "resources.type", "readOnly"}
    if narrowed == {"resources.ARN"} and bucket is not None:
        return either(_prefix(value, bucket) for value in fields["resources.ARN"])
    return not narrowed


def _fields(selector: Block) -> dict[str, list[Any]] | Unknown:
    """The values that an advanced selector takes, by field; a field with another operator takes none."""
    if selector.reason is not None:
        return selector.reason
    fields: dict[str, list[Any]] = {}
    for field in selector.blocks("field_selector"):
        name = field.read("field")
        if field.reason is not None or isinstance(name, Unknown):
            return Unknown("the fields of an event selector are not known")
        taken = [*_values(field, "equals"), *_values(field, "starts_with")]
        fields[str(name)] = taken
    return fields


def _values(field: Block, operator: str) -> list[Any]:
    value = field.tree(operator)
    return value if isinstance(value, list) else [] if value is None else [value]


def _reads_and_writes(selector: Block) -> Truth:
    return _equals(selector, "read_write_type", "All", default="All")


def _equals(block: Block, field: str, wanted: str, default: str = "") -> Truth:
    value = block.text(field, default=default).value
    return value if isinstance(value, Unknown) else value == wanted


def _flag(block: Block, field: str, default: bool) -> Truth:
    value: Truth = block.flag(field, default=default).value
    return value
