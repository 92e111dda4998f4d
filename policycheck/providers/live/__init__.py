"""Live inventories, whichever cloud they come from: records, their files, and their way into the model."""
