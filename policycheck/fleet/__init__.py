"""Many clients' accounts, scanned every night: each on its own, and what is found kept as evidence."""
