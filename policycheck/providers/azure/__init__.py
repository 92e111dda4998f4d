"""Live inventories of Azure: Resource Graph in bulk, Azure Resource Manager for what it lacks."""
