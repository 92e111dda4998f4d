"""``python -m policycheck``."""

from policycheck.cli.app import main

if __name__ == "__main__":
    main()
