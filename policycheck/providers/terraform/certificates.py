"""When certificates expire, for all clouds."""

from __future__ import annotations

import datetime

from policycheck.model.resource import Attributes
from policycheck.providers.terraform.block import Block
from policycheck.semantics import x509


def days_until(certificate: Block, field: str, body: str) -> Attributes:
    """The days that are left until the moment in `field`, or that in the certificate itself, the argument `body`.

    Left out where no certificate is issued yet: one that the provider issues is renewed by it.
    """
    for name, read in ((field, _moment), (body, x509.expires)):
        value = certificate.values.get(name)
        moment = read(value) if isinstance(value, str) else None
        if moment is not None:
            left = moment - datetime.datetime.now(datetime.UTC)
            return {"days_left": certificate.derived(left.days, name)}
    return {}


def _moment(text: str) -> datetime.datetime | None:
    try:
        moment = datetime.datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.replace(tzinfo=datetime.UTC) if moment.tzinfo is None else moment
