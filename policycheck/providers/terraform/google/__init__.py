"""Terraform types of Google, one module per family."""
