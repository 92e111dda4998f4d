"""From what the user names to a report: the way that `check`, `scan` and a fleet's runs have in common."""
