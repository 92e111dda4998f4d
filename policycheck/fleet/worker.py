"""The process of one target: an order on standard input, the record of its run on standard output, nothing else.

An order is ``{"environment": {…}, "folder": "…", "job": {…}}``: the variables that this process has, the folder that it
runs in, and what it does.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
import traceback
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import orjson

from policycheck.errors import PolicycheckError
from policycheck.evidence.chain import utc_now
from policycheck.fleet.job import unassessed

if TYPE_CHECKING:
    from policycheck.config.load import Config
    from policycheck.reports.report import Report
    from policycheck.rules.rule import Rule


def run(lifeline: int) -> NoReturn:
    """Does what the order says, and ends; before that where `lifeline` closes, whose other end is the run's."""
    gc.disable()  # as the command does: a run frees everything at its end
    threading.Thread(target=_end_with_run, args=(lifeline,), daemon=True).start()
    with os.fdopen(0, "rb", closefd=False) as given:
        order: dict[str, Any] = orjson.loads(given.read())
    job, started = order["job"], utc_now()
    os.environ.clear()
    os.environ.update(order["environment"])
    try:
        if order["folder"]:
            _enter(order["folder"])
        record = assess_job(job, started)
    except PolicycheckError as error:
        record = unassessed(job, started, str(error))
    except Exception as error:  # what is wrong with us, or with an SDK, is told in the record too
        record = unassessed(job, started, f"internal error: {_told(error)}")
    with os.fdopen(1, "wb", closefd=False) as written:
        written.write(orjson.dumps(record))
    os._exit(0)  # a thread of an SDK must not keep the process


def assess_job(job: Mapping[str, Any], started: str) -> dict[str, Any]:
    """The record of a job. Raises PolicycheckError where nothing could be assessed."""
    from policycheck.assessment.follow_up import follow_up
    from policycheck.assessment.selection import chosen
    from policycheck.cache import Cache
    from policycheck.evidence.record import Occasion
    from policycheck.reports.record import pack_digest, record_of

    settings = _settings(job)
    cache = Cache()
    known, _ = chosen(settings, cache)
    report, digests = _ASSESS[job["provider"]](job["settings"], known, settings, cache)
    if report.errors and not report.assessments:
        raise report.errors[0]  # nothing of it was reached
    follow_up(report, known, settings, None, job["whole"])
    pack = {"profile": job["profile"], "rules": len(known), "digest": pack_digest(known)}
    occasion = Occasion(job["client"], job["target"], job["run"], started, utc_now(), job["actor"], job["name"])
    return record_of(report, occasion, pack, digests)


def _settings(job: Mapping[str, Any]) -> Config:
    from policycheck.config.load import Config, scope_of, waiver_of

    return Config(
        profile=job["profile"],
        rules=[Path(path) for path in job["rules"]],
        show_passed=True,
        fail_on="never",
        phi=scope_of(job["phi"]) if job["phi"] is not None else None,
        exceptions=[waiver_of(one["entry"], job["file"], one["line"], one["column"]) for one in job["exceptions"]],
    )


Assessed = tuple["Report", Mapping[str, str]]


def _check(target: Mapping[str, Any], known: list[Rule], settings: Config, cache: Any) -> Assessed:
    from policycheck.assessment.files import check_files
    from policycheck.fleet.digests import digest_of
    from policycheck.inputs import Inputs

    report = check_files([target["path"]], Inputs(cache, scope=settings.phi), known, settings)
    paths = dict.fromkeys(assessment.inventory.input for assessment in report.assessments)
    return report, {path: digest_of(path) for path in paths}


def _aws(target: Mapping[str, Any], known: list[Rule], settings: Config, _: Any) -> Assessed:
    from policycheck.assessment.accounts import scan_aws
    from policycheck.assessment.live import LiveRun, Manner
    from policycheck.fleet.environment import EXTERNAL_ID
    from policycheck.providers.aws.session import Access

    access = Access(
        target.get("profile"),
        target.get("role_arn"),
        target.get("external_id") or os.environ.get(EXTERNAL_ID),
        target.get("session_name", "policycheck"),
        tuple(target.get("regions", ())),
        target.get("recorded", False),
    )
    run = LiveRun("aws", _of(known, "aws"), Manner(scope=settings.phi, digests=True))
    return scan_aws(run, access, True, account=target["account"]), run.digests


def _azure(target: Mapping[str, Any], known: list[Rule], settings: Config, _: Any) -> Assessed:
    from policycheck.assessment.accounts import scan_azure
    from policycheck.assessment.live import LiveRun, Manner
    from policycheck.providers.azure.access import Access

    run = LiveRun("azure", _of(known, "azure"), Manner(scope=settings.phi, digests=True))
    access = Access(target.get("cloud", "public"), (target["subscription"].lower(),))
    return scan_azure(run, access, True), run.digests


def _gcp(target: Mapping[str, Any], known: list[Rule], settings: Config, _: Any) -> Assessed:
    from policycheck.assessment.accounts import GcpRun, scan_gcp
    from policycheck.assessment.live import Manner
    from policycheck.providers.gcp.client import open_access

    run = GcpRun("gcp", _of(known, "gcp"), Manner(scope=settings.phi, digests=True))
    kind = next(kind for kind in ("project", "folder", "organization") if kind in target)
    return scan_gcp(run, f"{kind}s/{target[kind]}", open_access(), True), run.digests


_ASSESS = {"check": _check, "aws": _aws, "azure": _azure, "gcp": _gcp}


def _of(rules: list[Rule], provider: str) -> list[Rule]:
    return [rule for rule in rules if provider in rule.providers]


def _told(error: Exception) -> str:
    """What broke and where; not the message, which may quote what was read."""
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno}"


def _enter(folder: str) -> None:
    try:
        os.chdir(folder)
    except OSError as error:
        raise PolicycheckError(f"the fleet's folder cannot be entered: {error.strerror}", folder) from None


def _end_with_run(lifeline: int) -> None:
    while os.read(lifeline, 1):
        pass
    os.killpg(0, signal.SIGKILL)
