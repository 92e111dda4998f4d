"""APIs of Google's services on loopback: what stands at a path, in pages."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit


class Services:
    """What the server knows.

    Attributes:
        lists: the items at a path, which begins with the host.
        faults: the states that requests of a path are answered with, one after the other, in place of its items.
        requests: method and path of each request.
    """

    def __init__(self, lists: dict[str, list[dict[str, Any]]]) -> None:
        self.lists = lists
        self.faults: dict[str, list[int]] = {}
        self.requests: list[tuple[str, str]] = []

    def answer(self, method: str, target: str) -> tuple[int, Any]:
        """State and body."""
        parts = urlsplit(target)
        path = parts.path.lstrip("/")
        self.requests.append((method, path))
        if self.faults.get(path):
            return self.faults[path].pop(0), {"error": {"message": "refused by the test"}}
        if path not in self.lists:
            return 200, {}  # a list that has nothing in it has no items
        start = int(parse_qs(parts.query).get("pageToken", ["0"])[0])
        page: dict[str, Any] = {"items": self.lists[path][start : start + 2]}
        if start + 2 < len(self.lists[path]):
            page["nextPageToken"] = str(start + 2)
        return 200, page


@contextmanager
def serving(services: Services) -> Iterator[dict[str, str]]:
    """Serves; gives the environment of a scan that asks here."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _handle(self) -> None:
            status, body = services.answer(self.command, self.path)
            raw = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _handle

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"POLICYCHECK_GCP_REST_ENDPOINT": f"http://127.0.0.1:{server.server_port}", "NO_PROXY": "*"}
    finally:
        server.shutdown()
        server.server_close()
