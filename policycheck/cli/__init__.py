"""The command line: the one place that ties inputs, rules and reports together."""
