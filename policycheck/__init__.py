"""Checks cloud infrastructure, as code and live, against the HIPAA Security Rule."""

__version__ = "0.1.0"
