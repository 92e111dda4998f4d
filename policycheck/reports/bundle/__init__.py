"""The bundle of one client and period that an auditor verifies with public tools."""
