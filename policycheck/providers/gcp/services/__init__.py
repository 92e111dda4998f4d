"""The translators of each service's assets."""
