"""The ``policycheck.yaml`` that ``policycheck init`` writes: every key, with what it is for."""

from __future__ import annotations

from typing import Final

STARTER: Final = """\
# yaml-language-server: $schema=https://raw.githubusercontent.com/policycheck/policycheck/main/policycheck/config/config.schema.json
# Settings of policycheck for this repository. An option on the command line wins over its key here.

# Lowest severity that fails the run: critical, high, medium, low or never.
fail-on: low

# Whether a verdict that cannot be given (a value is not known before apply) fails the run too.
fail-on-unknown: false

# Only rules of this severity or worse.
# severity: medium

# Only these rules, or all but these: globs on rule ids (`policycheck rules list`).
# rule: ["*-encrypted-at-rest"]
# skip-rule: ["*-customer-managed-key"]

# Only rules that assess these sections of 45 CFR part 164, only resources of these clouds.
# safeguard: ["164.312(a)", "164.312(e)"]
# provider: [aws]

# Folders of rules of your own, relative to this file.
# rules: [policies]

# An earlier result (`policycheck check . -f json -o baseline.json`): only what is new since then fails.
# baseline: baseline.json

# The rule in force, or with hipaa-nprm-2025 what was proposed on 6 January 2025 too.
# profile: hipaa

# What holds PHI: by tags or labels, names, accounts, modules. Without it everything does. What is out of scope is not
# judged (skip), or one severity lower (lower); data that flows out of scope is a finding.
# phi:
#   tags: {data-class: [phi, ephi]}
#   names: ["*records*"]
#   modules: [module.records]
#   otherwise: lower

# Whether reports list passing results too.
show-passed: false

# Findings that are accepted. Each needs a reason. An addressable specification of the Security Rule may be left
# out where that is documented (45 CFR 164.306(d)(3)): say what is done instead in `alternative`. A required one
# may not: its exception is an acceptance of the risk, which needs `approved_by` and `until`, and is shown as such.
# One that is past its date, or that no finding needs any more, is reported.
#
# exceptions:
#   - rule: volume-encrypted-at-rest
#     resource: module.batch.aws_ebs_volume.scratch*
#     reason: Holds intermediate results without identifiers, for minutes.
#     alternative: The instance encrypts the file system itself (dm-crypt).
#   - rule: object-store-access-logged
#     resource: aws_s3_bucket.site
#     reason: The log bucket of the new account is not there yet.
#     approved_by: J. Doe, Security Official
#     until: 2027-03-31
"""
