"""Live inventories of Google Cloud, through Cloud Asset Inventory."""
