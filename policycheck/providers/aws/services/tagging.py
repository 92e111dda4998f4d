"""Tags of every resource of a region in one list, for the resources whose own APIs tell none."""

from __future__ import annotations

from collections.abc import Iterator

from policycheck.providers.aws.calls import Calls
from policycheck.providers.aws.collector import collector
from policycheck.providers.aws.shapes import tags
from policycheck.providers.live.record import TAGS, Record


@collector(
    "resourcegroupstaggingapi",
    types=(TAGS,),
    actions=("tag:GetResources",),
    serves=("object_store.*", "database.*", "queue.*", "topic.*", "stream.*", "search_domain.*", "*.backed_up"),
)
def resource_tags(calls: Calls) -> Iterator[Record]:
    """What each resource that has tags is tagged with."""
    for one in calls.pages("get_resources", "ResourceTagMappingList", ResourcesPerPage=100):
        yield calls.record(TAGS, one["ResourceARN"], tags(one.get("Tags")), "get_resources")
