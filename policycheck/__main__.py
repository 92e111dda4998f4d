"""The command ``policycheck``, and ``python -m policycheck``."""

import gc
import sys

from policycheck.errors import PolicycheckError


def main() -> None:
    """Runs the command line; the one place where errors become exit codes."""
    # A run allocates much and frees it all at its end: collecting cycles in between only costs time, from the first
    # import on.
    gc.disable()
    from policycheck.cli.app import app

    try:
        app()
    except (PolicycheckError, RecursionError) as error:
        message = error if isinstance(error, PolicycheckError) else "the input is nested too deeply"
        sys.stderr.write(f"policycheck: error: {message}\n")
        raise SystemExit(2) from None
    except BrokenPipeError:
        raise SystemExit(2) from None
    finally:
        # Nor does the collection pay that Python makes as it ends.
        gc.freeze()


if __name__ == "__main__":
    main()
