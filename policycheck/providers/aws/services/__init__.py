"""One module for each service: its collectors."""
