"""One module for each family of services: rows of Resource Graph as arguments of azurerm's types."""
