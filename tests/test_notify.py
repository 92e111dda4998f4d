"""Messages to webhooks, posted to a real server on loopback."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from conftest import Run
from fleet_files import fleet, inventory

from policycheck.errors import PolicycheckError
from policycheck.fleet.notify import FORMS, Message, check_address, notify

Check = Callable[..., Run]
TOKEN = "T000-B000-XXXX"


class Webhook:
    """A server that answers with the given codes, then with 200, and keeps what it is sent."""

    def __init__(self, server: ThreadingHTTPServer) -> None:
        self.answers: list[int] = []
        self.got: list[tuple[str, Any]] = []
        self.address = f"http://127.0.0.1:{server.server_address[1]}/services/{TOKEN}"


@pytest.fixture
def webhook() -> Iterator[Webhook]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            found.got.append((self.path, json.loads(body)))
            code = found.answers.pop(0) if found.answers else 200
            self.send_response(code)
            if code in (301, 307):
                self.send_header("Location", found.address + "/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_GET(self) -> None:
            found.got.append((self.path, None))
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        found = Webhook(server)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield found
        server.shutdown()


MESSAGE = Message("2 clients, 1 <failed> & late", ["north: a", "south: <b>"], {"schema": "x", "clients": []})


def test_slack() -> None:
    assert FORMS["slack"](MESSAGE) == {
        "text": "2 clients, 1 &lt;failed&gt; &amp; late",
        "blocks": [
            {"type": "section", "text": {"type": "mrkdwn", "text": "*2 clients, 1 &lt;failed&gt; &amp; late*"}},
            {"type": "section", "text": {"type": "mrkdwn", "text": "north: a\nsouth: &lt;b&gt;"}},
        ],
    }


def test_teams() -> None:
    card = FORMS["teams"](MESSAGE)
    assert (card["type"], list(card["attachments"][0])) == ("message", ["contentType", "contentUrl", "content"])
    assert card["attachments"][0]["contentType"] == "application/vnd.microsoft.card.adaptive"
    content = card["attachments"][0]["content"]
    assert (content["type"], content["version"]) == ("AdaptiveCard", "1.4")
    assert [block["text"] for block in content["body"]] == [MESSAGE.title, *MESSAGE.lines]
    assert {block["type"] for block in content["body"]} == {"TextBlock"}


def test_limits_of_the_forms() -> None:
    many = Message("title", [f"client-{number}: {'x' * 200}" for number in range(2000)], {})
    slack = FORMS["slack"](many)
    assert len(slack["blocks"]) <= 50
    assert max(len(block["text"]["text"]) for block in slack["blocks"]) <= 3000
    assert slack["blocks"][-1]["text"]["text"].endswith(" more")
    teams = FORMS["teams"](many)
    assert len(json.dumps(teams)) < 28_000
    assert teams["attachments"][0]["content"]["body"][-1]["text"].endswith(" more")


@pytest.mark.parametrize("codes", [[], [500], [500, 429, 503]])
def test_tried_again(webhook: Webhook, codes: list[int]) -> None:
    webhook.answers = list(codes)
    notify(webhook.address, "generic", MESSAGE)
    assert webhook.got == [(f"/services/{TOKEN}", MESSAGE.data)] * (len(codes) + 1)


@pytest.mark.parametrize(("codes", "posts"), [([500] * 9, 4), ([404], 1), ([301], 1), ([307], 1)])
def test_not_told(webhook: Webhook, codes: list[int], posts: int) -> None:
    webhook.answers = list(codes)
    with pytest.raises(PolicycheckError, match=rf"^--notify: the webhook answered {codes[0]}, so nobody") as caught:
        notify(webhook.address, "generic", MESSAGE)
    assert TOKEN not in str(caught.value)
    assert len(webhook.got) == posts


@pytest.mark.parametrize("address", ["http://example.org/x", "file:///etc/passwd", "x", "https://", "http://[::1", ""])
def test_addresses_that_are_none(address: str) -> None:
    with pytest.raises(PolicycheckError, match="an https address is due"):
        check_address(address)


def test_nobody_there(policycheck: Check, tmp_path: Path) -> None:
    inventory(tmp_path / "a.gz", encrypted=True)
    address = f"http://127.0.0.1:1/{TOKEN}"
    run = policycheck("fleet", "run", fleet(tmp_path, {"a": ["a.gz"]}), "--fail-on", "high", "--notify", address)
    assert (run.code, run.err.count("\n")) == (0, 1)
    assert "--notify: the webhook cannot be reached (ConnectionRefusedError)" in run.err
    assert TOKEN not in run.err


@pytest.mark.parametrize("form", ["generic", "slack", "teams"])
def test_a_run_is_told(policycheck: Check, tmp_path: Path, webhook: Webhook, form: str) -> None:
    inventory(tmp_path / "a.gz", volumes=3)
    path = fleet(tmp_path, {"north": ["a.gz"], "south": ["none.gz"]})
    webhook.answers = [500]
    run = policycheck("fleet", "run", path, "--notify-form", form, POLICYCHECK_NOTIFY_URL=webhook.address)
    assert run.code == 1
    assert len(webhook.got) == 2
    assert webhook.got[0] == webhook.got[1]
    told = webhook.got[0][1]
    text = json.dumps(told)
    assert "volume-encrypted-at-rest" in text
    assert "north" in text
    # Nothing that was read: neither resources nor what went wrong with a file.
    assert "vol-1" not in text
    assert "arn:" not in text
    assert "No such file" not in text
    if form == "generic":
        north, south = told["clients"]
        new = sum(north["severities"].values())
        assert (north["changes"]["new"], north["changes"]["fixed"]) == (new, 0)
        assert south["targets"] == [{"target": "check/none.gz", "outcome": "failed"}]


def test_what_changed_is_told(policycheck: Check, tmp_path: Path, webhook: Webhook) -> None:
    inventory(tmp_path / "a.gz")
    path = fleet(tmp_path, {"north": ["a.gz"]})
    assert policycheck("fleet", "run", path).code == 1
    time.sleep(1.1)  # records tell their times in seconds; nights are further apart
    inventory(tmp_path / "a.gz", encrypted=True)
    policycheck("fleet", "run", path, "--notify", webhook.address)
    (north,) = webhook.got[0][1]["clients"]
    assert (north["changes"]["fixed"], north["changes"]["new"]) == (1, 0)
