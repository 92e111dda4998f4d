"""Terraform documents (plan JSON, state JSON, HCL source) into the shared model."""
