"""``policycheck.yaml``: what a team has settled for its repository."""
