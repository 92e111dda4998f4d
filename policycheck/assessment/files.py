"""Files and folders, judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from policycheck.config.load import Config
from policycheck.inputs import Inputs
from policycheck.reports.report import Report
from policycheck.rules.evaluate import assess
from policycheck.rules.rule import PROVIDERS, Rule


def check_files(paths: Iterable[str], inputs: Inputs, rules: Sequence[Rule], settings: Config) -> Report:
    """What the rules say of everything in some paths. Raises PolicycheckError, with the place, for one that is none."""
    assessments = []
    for inventory in inputs.read(*paths):
        inventory.keep(set(settings.provider or PROVIDERS))
        assessments.append(assess(inventory, rules, settings.show_passed, settings.phi))
    return Report(assessments, inputs.errors)
