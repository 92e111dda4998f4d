"""The rule engine: rules are loaded, compiled once, and evaluated in three-valued logic."""
