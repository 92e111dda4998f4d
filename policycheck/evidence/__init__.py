"""What was found, kept so that an auditor can rely on it (45 CFR 164.316(b))."""
