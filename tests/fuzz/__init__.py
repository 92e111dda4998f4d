"""Hostile input of every form: what is run on it, and the seeds that once broke it."""
