"""Terraform types of Aws, one module per family."""
