"""Derives the plans of the Azure and Google Cloud examples from their source: their providers are not at hand.

Usage: python examples/make_plans.py. The AWS clinic's plans come from the real provider: clinic/make_plans.sh.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "tests"))

from hcl_plan import plan_of

for example in ("azure", "gcp"):
    plan = plan_of((HERE / example / "main.tf").read_text(encoding="utf-8"))
    (HERE / example / "plan.json").write_text(json.dumps(plan, indent=1) + "\n", encoding="utf-8")
