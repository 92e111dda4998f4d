"""YAML that people write: read with its places, held against its schema."""
