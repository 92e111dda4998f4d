"""Resource Manager and Resource Graph on loopback, in the shapes that Microsoft documents for them."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

TOKEN = "token-of-the-tests"


class Azure:
    """What the server knows, and how it misbehaves.

    Attributes:
        tenants: those of subscriptions, where they are told.
        token: what a request must bear.
        rows: what Resource Graph finds.
        documents: what stands at a path; a list is answered in pages.
        page: elements of a page.
        faults: answers in place of the proper one, by a pattern of ``METHOD path``: each used as often as it says.
        requests: method and path of each request.
        bodies: the bodies of queries.
    """

    def __init__(self, subscriptions: list[str]) -> None:
        self.subscriptions = subscriptions
        self.tenants: dict[str, str] = {}
        self.token = TOKEN
        self.rows: list[dict[str, Any]] = []
        self.documents: dict[str, Any] = {}
        self.page = 2
        self.faults: list[tuple[str, int, int, dict[str, str], bytes]] = []
        self.requests: list[tuple[str, str]] = []
        self.bodies: list[dict[str, Any]] = []
        self.lock = threading.Lock()
        self.endpoint = ""

    def fault(
        self, pattern: str, status: int, times: int = 1_000, headers: dict[str, str] | None = None, body: bytes = b""
    ) -> None:
        """Answers requests like `pattern` that way, a number of times."""
        self.faults.append((pattern, status, times, headers or {}, body or error(status)))

    def answer(self, method: str, target: str, body: bytes) -> tuple[int, dict[str, str], bytes]:
        """The answer to a request."""
        parts = urlsplit(target)
        with self.lock:
            self.requests.append((method, parts.path))
            for number, (pattern, status, times, headers, raw) in enumerate(self.faults):
                if times and re.search(pattern, f"{method} {parts.path}", re.I):
                    self.faults[number] = (pattern, status, times - 1, headers, raw)
                    return status, headers, raw
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path.startswith("/v1.0/"):
            return self._entra(parts.path, int(query.get("$skiptoken", 0)))
        if "api-version" not in query:
            return 400, {}, error(400, "MissingApiVersionParameter")
        if method == "POST" and parts.path == "/providers/Microsoft.ResourceGraph/resources":
            return self._graph(json.loads(body))
        if method != "GET":
            return 405, {}, error(405)
        return self._read(parts.path, int(query.get("$skiptoken", 0)), query["api-version"])

    def _entra(self, path: str, start: int) -> tuple[int, dict[str, str], bytes]:
        """Microsoft Graph, whose pages are told otherwise than those of Resource Manager."""
        found = self.documents.get(path.lower())
        if found is None:
            return 404, {}, error(404)
        if isinstance(found, dict):
            return 200, {}, json.dumps(found).encode()
        answer: dict[str, Any] = {"value": found[start : start + self.page]}
        if start + self.page < len(found):
            answer["@odata.nextLink"] = f"{self.endpoint}{path}?$skiptoken={start + self.page}"
        return 200, {}, json.dumps(answer).encode()

    def _graph(self, body: dict[str, Any]) -> tuple[int, dict[str, str], bytes]:
        self.bodies.append(body)
        if body["query"].startswith("resourcecontainers"):
            rows = [{"id": f"/subscriptions/{id_}"} for id_ in self.subscriptions[:1]]
        else:
            wanted = set(re.findall(r"'([^']+)'", body["query"]))
            below = tuple(f"/subscriptions/{id_}/" for id_ in body["subscriptions"])
            rows = [r for r in self.rows if r.get("type") in wanted and r["id"].lower().startswith(below)]
        start = int(body["options"].get("$skipToken", 0))
        found = rows[start : start + self.page]
        answer = {"totalRecords": len(rows), "count": len(found), "data": found, "facets": []}
        answer["resultTruncated"] = "false"
        if start + self.page < len(rows):
            answer["$skipToken"] = str(start + self.page)
        return 200, {}, json.dumps(answer).encode()

    def _read(self, path: str, start: int, version: str) -> tuple[int, dict[str, str], bytes]:
        if path == "/subscriptions":
            found: Any = [
                {"subscriptionId": id_, "state": "Enabled", "tenantId": self.tenants.get(id_)}
                for id_ in self.subscriptions
            ]
        elif path.lower() in self.documents:
            found = self.documents[path.lower()]
        elif re.search(r"/[a-z]+s$|/diagnosticSettings$", path, re.I):
            found = []
        else:
            return 404, {}, error(404)
        if isinstance(found, dict):
            return 200, {}, json.dumps(found).encode()
        answer: dict[str, Any] = {"value": found[start : start + self.page]}
        if start + self.page < len(found):
            answer["nextLink"] = f"{self.endpoint}{path}?api-version={version}&$skiptoken={start + self.page}"
        return 200, {}, json.dumps(answer).encode()


def error(status: int, code: str = "AuthorizationFailed") -> bytes:
    """An error as Resource Manager words it."""
    return json.dumps({"error": {"code": code, "message": f"status {status}"}}).encode()


@contextmanager
def serving(azure: Azure) -> Iterator[dict[str, str]]:
    """Serves; gives the environment of a scan that asks here."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _handle(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if self.headers.get("Authorization") != f"Bearer {azure.token}":
                answer: tuple[int, dict[str, str], bytes] = 401, {}, error(401, "InvalidAuthenticationToken")
            else:
                answer = azure.answer(self.command, self.path, body)
            status, headers, raw = answer
            self.send_response(status)
            for name, value in {"Content-Type": "application/json", **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(raw)))
            self.end_headers()
            self.wfile.write(raw)

        do_GET = do_POST = do_PUT = do_DELETE = do_PATCH = _handle

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    azure.endpoint = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield {
            "AZURE_RESOURCE_MANAGER_ENDPOINT": azure.endpoint,
            "POLICYCHECK_AZURE_TOKEN": azure.token,
            "NO_PROXY": "*",
        }
    finally:
        server.shutdown()
        server.server_close()
