"""What AWS Config has recorded of resources, instead of a call for each of them (``--recorded``).

Config keeps a configuration item of each resource up to date where its recorder runs continuously; 100 items are one
call. An item answers only for what it tells: what it leaves out, what is of no recorder's types, and what a recorder
takes only once a day, is asked for as ever.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeVar

from policycheck.model.values import Unknown
from policycheck.providers.aws.config.answers import DETAILS
from policycheck.providers.aws.config.items import GONE, Answer, Item, loose
from policycheck.providers.live.calls import CallFailed

if TYPE_CHECKING:
    from policycheck.providers.aws.calls import Calls

ACTIONS: Final = (
    "config:BatchGetResourceConfig", "config:DescribeConfigurationRecorders",
    "config:DescribeConfigurationRecorderStatus",
)  # fmt: skip
"""What a scan must be allowed to do for it."""

_AT_ONCE: Final = 100
"""Items of one call (AWS Config API Reference, BatchGetResourceConfig)."""
_FAILED: Final = "Failure"
_ALWAYS_SET: Final = ("get_bucket_encryption",)
"""Calls about settings that every resource has: an item without them is old, and tells nothing."""

ASK: Final = Unknown("not recorded")
"""The answer where an item does not tell."""

_Thing = TypeVar("_Thing")


class Recorders:
    """The recorders of an account, by region; each region is asked once.

    Attributes:
        regions: those of the scan.
    """

    def __init__(self, regions: tuple[str, ...], calls_of: Callable[[str], Calls]) -> None:
        self.regions = regions
        self._calls_of = calls_of
        self._known: dict[str, list[Answer]] = {}
        self._lock = Lock()

    def items(self, type_: str, region: str, ids: list[str]) -> list[Item]:
        """The items of some resources of a type; none where Config does not keep them up to date, or may not be read.

        A scan loses nothing by that: it asks the resources' own service then.
        """
        calls = self._calls_of(region)
        keys = [{"resourceType": type_, "resourceId": id_} for id_ in ids]
        try:
            if not any(_keeps(recorder, type_) for recorder in self._running(region, calls)):
                return []
            answer = calls.get("batch_get_resource_config", resourceKeys=keys)
        except CallFailed:
            return []
        found = [one for one in answer.get("baseConfigurationItems", ()) if isinstance(one, dict)]
        return [Item(one) for one in found if one.get("configurationItemStatus") not in GONE]

    def _running(self, region: str, calls: Calls) -> list[Answer]:
        with self._lock:
            if region not in self._known:
                self._known[region] = []  # where the next calls fail, nobody tries them again
                statuses = calls.get("describe_configuration_recorder_status")["ConfigurationRecordersStatus"]
                running = {
                    one.get("name") for one in statuses if one.get("recording") and one.get("lastStatus") != "Failure"
                }
                listed = calls.get("describe_configuration_recorders")["ConfigurationRecorders"] if running else []
                self._known[region] = [loose(one) for one in listed if one.get("name") in running]
            return self._known[region]


def _keeps(recorder: Answer, type_: str) -> bool:
    """Whether a recorder takes every change of a type as it happens (AWS Config API Reference, RecordingGroup)."""
    group = recorder.get("recordingGroup", Answer({}))
    strategy = group.get("recordingStrategy", Answer({})).get("useOnly")
    if strategy == "EXCLUSION_BY_RESOURCE_TYPES":
        kept = type_ not in group.get("exclusionByResourceTypes", Answer({})).get("resourceTypes", [])
    else:
        kept = group.get("allSupported") is True or type_ in group.get("resourceTypes", [])
    mode = recorder.get("recordingMode", Answer({}))
    own = [one for one in mode.get("recordingModeOverrides", []) if type_ in one.get("resourceTypes", [])]
    frequency = (own[0] if own else mode).get("recordingFrequency", "CONTINUOUS")
    return kept and frequency == "CONTINUOUS"


class Recorded:
    """The items of one collector's resources, a hundred of each region at a time."""

    def __init__(self, recorders: Recorders) -> None:
        self._recorders = recorders
        self._items: dict[tuple[str, str], Item] = {}

    def each(
        self, type_: str, things: Iterable[_Thing], place: Callable[[_Thing], tuple[str, str]]
    ) -> Iterator[_Thing]:
        """The things as they come, with their items at hand. `place` tells the id and the region of each; where that
        is empty, every region is asked."""
        listed = iter(things)
        while some := list(islice(listed, _AT_ONCE)):
            by_region: dict[str, list[str]] = {}
            for id_, region in map(place, some):
                for one in (region,) if region else self._recorders.regions:
                    by_region.setdefault(one, []).append(id_)
            # Details of the hundred before may still be under way; those before them are not needed any more.
            kept = dict(list(self._items.items())[-_AT_ONCE:])
            found = [item for region, ids in by_region.items() for item in self._recorders.items(type_, region, ids)]
            self._items = kept | {(type_, item.id): item for item in found}
            yield from some

    def answer(self, service: str, operation: str, arguments: dict[str, Any]) -> dict[str, Any] | Unknown | None:
        """What the service would answer to a call, by the item that it is about: None where there is no such setting,
        `ASK` where that is not told."""
        type_, argument, told = DETAILS.get((service, operation), ("", "", None))
        item = self._items.get((type_, arguments.get(argument, "")))
        if item is None or told is None:
            return ASK
        try:
            answer: dict[str, Any] | Unknown | None = told(item)
        except (AttributeError, KeyError, TypeError, ValueError):  # an item of an unforeseen shape tells nothing
            return ASK
        if isinstance(answer, Unknown) or (answer is None and operation in _ALWAYS_SET):
            return ASK
        return ASK if answer is not None and _leaves_out(answer) else answer


def _leaves_out(answer: Any) -> bool:
    """Whether something in an answer is unknown, or a policy is no text any more, so that its names may be lost."""
    if isinstance(answer, dict):
        return any(
            _leaves_out(value) or (name == "policy" and not isinstance(value, str)) for name, value in answer.items()
        )
    if isinstance(answer, list):
        return any(_leaves_out(value) for value in answer)
    return isinstance(answer, Unknown)
