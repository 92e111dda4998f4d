"""Terraform types of Azure, one module per family."""
