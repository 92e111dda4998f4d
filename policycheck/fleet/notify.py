"""Posts a short message to a webhook, in the form that its reader takes: generic JSON, Slack, or Microsoft Teams.

The address of a webhook is a credential itself (whoever has it may post), so it is never printed.
"""

from __future__ import annotations

import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from http.client import HTTPException, HTTPMessage
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

import orjson

from policycheck import __version__
from policycheck.errors import PolicycheckError

GENERIC: Final = "generic"
_ATTEMPTS: Final = 4
_PAUSE: Final = 0.5
_LONGEST_PAUSE: Final = 30.0
_SECONDS: Final = 15
_PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504})

_SLACK_TEXT: Final = 3000
"""Characters of a section's text (Slack, "Block Kit: section block")."""

_SLACK_CHARACTERS: Final = 30_000
"""Of all lines together: a message is cut after 40,000 characters, and has at most 50 blocks (Slack, "Reference")."""

_TEAMS_BYTES: Final = 20_000
"""Of all lines together; a message of more than 28 KB is refused (Microsoft Learn, "Incoming Webhooks")."""


class Message(NamedTuple):
    """What is posted.

    Attributes:
        title: one line.
        lines: what follows it, in plain text.
        data: the same for programs, which the generic form is.
    """

    title: str
    lines: Sequence[str]
    data: Mapping[str, Any]


def _generic(message: Message) -> dict[str, Any]:
    return dict(message.data)


def _slack(message: Message) -> dict[str, Any]:
    """An incoming webhook's payload: blocks, and the text that notifications show."""
    lines = _within([_escaped(line) for line in message.lines], _SLACK_CHARACTERS)
    texts = [f"*{_escaped(message.title)}*", *_parts(lines, _SLACK_TEXT)]
    sections = [{"type": "section", "text": {"type": "mrkdwn", "text": text}} for text in texts]
    return {"text": _escaped(message.title), "blocks": sections}


def _escaped(text: str) -> str:
    """The three characters that Slack's markup gives a meaning, as it asks for."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _teams(message: Message) -> dict[str, Any]:
    """An adaptive card, as workflows and incoming webhooks take it."""
    body: list[dict[str, Any]] = [
        {"type": "TextBlock", "size": "Medium", "weight": "Bolder", "wrap": True, "text": message.title}
    ]
    body += [{"type": "TextBlock", "wrap": True, "text": line} for line in _within(message.lines, _TEAMS_BYTES)]
    card = {
        "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": body,
    }
    attachment = {"contentType": "application/vnd.microsoft.card.adaptive", "contentUrl": None, "content": card}
    return {"type": "message", "attachments": [attachment]}


FORMS: Final[Mapping[str, Callable[[Message], dict[str, Any]]]] = {
    GENERIC: _generic, "slack": _slack, "teams": _teams,
}  # fmt: skip


def _within(lines: Sequence[str], size: int) -> list[str]:
    """As many lines as fit into a size, in bytes of a form that needs 60 more for each, and how many are left out."""
    for number, line in enumerate(lines):
        size -= len(line.encode()) + 60
        if size < 0:
            return [*lines[:number], f"and {len(lines) - number} more"]
    return list(lines)


def _parts(lines: Sequence[str], longest: int) -> list[str]:
    """Lines put together to texts that are not too long."""
    parts: list[str] = []
    for line in lines:
        cut = line[:longest]
        if parts and len(parts[-1]) + 1 + len(cut) <= longest:
            parts[-1] += f"\n{cut}"
        else:
            parts.append(cut)
    return parts


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """A message goes where the user says, and nowhere else."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: HTTPMessage, newurl: str) -> None:
        """Follows nothing: the redirection is the answer."""


def check_address(address: str) -> None:
    """Raises PolicycheckError for an address that a message would not be safe on the way to."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or not (parts.scheme == "https" or (parts.scheme == "http" and host in ("localhost", "127.0.0.1"))):
        raise PolicycheckError("--notify: an https address is due")


def notify(address: str, form: str, message: Message) -> None:
    """Posts a message, again where that fails for a while. Raises PolicycheckError where it does not go out."""
    check_address(address)
    request = urllib.request.Request(
        address,
        data=orjson.dumps(FORMS[form](message)),
        headers={"Content-Type": "application/json", "User-Agent": f"policycheck/{__version__}"},
        method="POST",
    )
    opener = urllib.request.build_opener(_NoRedirects)
    pause, reason = _PAUSE, ""
    for attempt in range(_ATTEMPTS):
        if attempt:
            time.sleep(min(pause, _LONGEST_PAUSE))
            pause = max(pause, _PAUSE) * 2
        try:
            with opener.open(request, timeout=_SECONDS):
                return
        except urllib.error.HTTPError as error:
            reason = f"the webhook answered {error.code}"
            pause = max(pause, _asked(error.headers.get("Retry-After", "")))
            error.close()
            if error.code not in _PASSING:
                break
        except (OSError, HTTPException) as error:
            reason = f"the webhook cannot be reached ({type(getattr(error, 'reason', error)).__name__})"
    raise PolicycheckError(f"--notify: {reason}, so nobody was told")


def _asked(header: str) -> float:
    """The pause that a server asks for, in seconds; 0 for none."""
    return float(header) if header.isdecimal() else 0.0
