"""What every input becomes: resources of a kind, with three-valued attributes and relations."""
