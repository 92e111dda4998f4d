"""Rules and safeguards as SARIF descriptors."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from typing import Any, Final

import orjson

from policycheck import __version__
from policycheck.reports import sarif_classes as om
from policycheck.reports.sarif_document import written
from policycheck.reports.sarif_ready import Ready, file_of
from policycheck.rules.rule import Rule
from policycheck.rules.safeguards import Safeguard, safeguards

_HOME: Final = "https://github.com/policycheck/policycheck"
_REGULATION: Final = "https://www.ecfr.gov/current/title-45/subtitle-A/subchapter-C/part-164"
_TAXONOMY: Final = "HIPAA"
_TAXONOMY_GUID: Final = str(uuid.uuid5(uuid.NAMESPACE_URL, _REGULATION))
_SCORES: Final = {"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "3.0"}
_LEVELS: Final = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
_CLOUDS: Final = {"aws": "AWS", "azure": "Azure", "gcp": "Google Cloud", "organisation": "Organisation"}
_MOST_TAGS: Final = 20


class Descriptors:
    """What a log says of rules and safeguards, for all runs in it."""

    def __init__(self) -> None:
        self._ready = Ready()
        self._relationships = _Relationships()

    def driver(self, rules: list[Rule]) -> om.ToolComponent:
        """The tool and every rule that it executed."""
        return om.ToolComponent(
            name="policycheck",
            full_name=f"policycheck {__version__}",
            version=__version__,
            semantic_version=__version__,
            information_uri=_HOME,
            organization="policycheck",
            rules=[self._ready.part(_key(rule), self._descriptor, rule) for rule in rules],
            supported_taxonomies=[_taxonomy_reference()],
        )

    def taxonomy(self) -> orjson.Fragment:
        """The Security Rule's standards and implementation specifications (45 CFR part 164)."""
        return self._ready.part(_TAXONOMY, _taxonomy, safeguards().values())

    def references(self, rules: Iterable[Rule]) -> dict[str, orjson.Fragment]:
        """How results name the safeguards of rules, by section."""
        sections = sorted({section for rule in rules for section in rule.safeguards})
        return {section: self._ready.part(section, _reference, section) for section in sections}

    def file(self, rules: list[Rule]) -> bytes:
        """All parts, as the wheel holds them ready."""
        parts = [(_TAXONOMY, self.taxonomy()), *self.references(rules).items()]
        return file_of([*parts, *((_key(rule), written(self._descriptor(rule))) for rule in rules)])

    def _descriptor(self, rule: Rule) -> om.ReportingDescriptor:
        tags = ["security", "hipaa", *(f"hipaa/{section}" for section in rule.safeguards)][:_MOST_TAGS]
        properties: dict[str, Any] = {
            "tags": tags,
            "precision": rule.precision,
            "security-severity": _SCORES[rule.severity],
            "aliases": rule.aliases,
        }
        return om.ReportingDescriptor(
            id=rule.id,
            name=_name(rule.id),
            short_description=om.MultiformatMessageString(text=f"{rule.title}."),
            full_description=om.MultiformatMessageString(text=f"{rule.title}. {rule.why}"),
            help=om.MultiformatMessageString(text=_help(rule, ""), markdown=_help(rule, "**")),
            help_uri=f"{_HOME}/blob/main/docs/rules/{rule.id}.md",
            default_configuration=om.ReportingConfiguration(level=_LEVELS[rule.severity]),
            message_strings=_message_strings(rule),
            relationships=[self._relationships[section] for section in rule.safeguards],
            properties=properties,
        )


class _Relationships(dict[str, orjson.Fragment]):
    """Of rules to their safeguards, by section; each written once."""

    def __missing__(self, section: str) -> orjson.Fragment:
        relevant = om.ReportingDescriptorRelationship(target=_reference(section), kinds=["relevant"])
        made = self[section] = written(relevant)
        return made


def _key(rule: Rule) -> str:
    """All of a rule that a pack may change in another's, in one line."""
    return f"{rule.id} {rule.severity} {' '.join(rule.safeguards)}"


def _taxonomy(known: Iterable[Safeguard]) -> om.ToolComponent:
    return om.ToolComponent(
        name=_TAXONOMY,
        guid=_TAXONOMY_GUID,
        full_name="HIPAA Security Rule and breach notification",
        version="2013",
        organization="U.S. Department of Health and Human Services",
        short_description=om.MultiformatMessageString(text="45 CFR part 164, subparts C and D."),
        information_uri=_REGULATION,
        is_comprehensive=True,
        taxa=[_taxon(safeguard) for safeguard in known],
    )


def _reference(section: str) -> om.ReportingDescriptorReference:
    index = list(safeguards()).index(section)
    return om.ReportingDescriptorReference(id=section, index=index, tool_component=_taxonomy_reference())


def _taxonomy_reference() -> om.ToolComponentReference:
    return om.ToolComponentReference(name=_TAXONOMY, index=0, guid=_TAXONOMY_GUID)


def _taxon(safeguard: Safeguard) -> om.ReportingDescriptor:
    properties = {"requirement": safeguard.requirement} if safeguard.requirement else None
    title = f"{safeguard.title} ({safeguard.requirement})" if safeguard.requirement else safeguard.title
    return om.ReportingDescriptor(
        id=safeguard.id,
        name=safeguard.title,
        short_description=om.MultiformatMessageString(text=f"45 CFR {safeguard.id}: {title}."),
        help_uri=f"https://www.ecfr.gov/current/title-45/section-{safeguard.id.partition('(')[0]}",
        properties=properties,
    )


def _name(id_: str) -> str:
    """The id in Pascal case; a word of one letter begins the next one, so that no two capitals stand together."""
    return "".join(word.capitalize() for word in re.sub(r"(?<=-)(\w)-", r"\1", id_).split("-"))


def _message_strings(rule: Rule) -> dict[str, om.MultiformatMessageString]:
    title = rule.title.replace("{", "{{").replace("}", "}}")
    return {
        "judged": om.MultiformatMessageString(text=f"'{{0}}': '{{1}}' is '{{2}}'; wanted is '{{3}}'. {title}."),
        "unknown": om.MultiformatMessageString(text=f"'{{0}}': '{{1}}' is not known: '{{2}}'. {title}."),
    }


def _help(rule: Rule, strong: str) -> str:
    paragraphs = [rule.why.strip()]
    paragraphs += [f"{strong}Fix ({_CLOUDS[cloud]}){strong}: {fix.strip()}" for cloud, fix in rule.fix.items()]
    named = []
    for section in rule.safeguards:
        safeguard = safeguards()[section]
        requirement = f", {safeguard.requirement}" if safeguard.requirement else ""
        named.append(f"45 CFR {section} {safeguard.title}{requirement}")
    paragraphs.append(f"{strong}Safeguards{strong}: {'; '.join(named)}.")
    return "\n\n".join(paragraphs)
