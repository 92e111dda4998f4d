"""Adapters: one package per source of resources."""
