"""A proxy on loopback before an AWS server: it counts the calls, refuses some, and can be slow."""

from __future__ import annotations

import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

_XML = (
    "<Response><Errors><Error><Code>{code}</Code><Message>no</Message></Error></Errors>"
    "<Error><Code>{code}</Code><Message>no</Message></Error></Response>"
)


class Proxy(ThreadingHTTPServer):
    """The server.

    Attributes:
        upstream: the address behind it.
        refused: calls that are answered with `code`: ``DescribeFlowLogs``, ``GET ?policy``.
        refusals: how many more are; None for all.
        code: the error's code.
        answers: what calls are answered with, in place of the server's answer.
        amended: what becomes of the server's answers to calls.
        delay: seconds before each answer.
        calls: what was called.
    """

    daemon_threads = True

    def __init__(self, upstream: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.upstream = upstream
        self.refused: set[str] = set()
        self.refusals: int | None = None
        self.code = "AccessDenied"
        self.answers: dict[str, str] = {}
        self.amended: dict[str, Callable[[bytes], bytes]] = {}
        self.delay = 0.0
        self.calls: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Proxy
    protocol_version = "HTTP/1.1"

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        call = self._call(body)
        self.server.calls.append(call)
        time.sleep(self.server.delay)
        if call in self.server.refused and self.server.refusals != 0:
            if self.server.refusals is not None:
                self.server.refusals -= 1
            self._refuse()
            return
        if call in self.server.answers:
            self._send(200, {}, self.server.answers[call].encode())
            return
        headers = {name: value for name, value in self.headers.items() if name.lower() != "accept-encoding"}
        request = urllib.request.Request(self.server.upstream + self.path, body or None, headers, method=self.command)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                amend = self.server.amended.get(call, bytes)
                self._send(answer.status, dict(answer.headers), amend(answer.read()))
        except urllib.error.HTTPError as error:
            self._send(error.code, dict(error.headers), error.read())

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = _answer

    def _call(self, body: bytes) -> str:
        """The operation's name where the protocol has one, else the method with the query's first key or path."""
        target = self.headers.get("X-Amz-Target")
        if target:
            return target.rpartition(".")[2]
        action = parse_qs(body.decode("latin-1")).get("Action")
        if action:
            return action[0]
        parts = urlsplit(self.path)
        return f"{self.command} ?{parts.query.partition('&')[0].partition('=')[0]}" if parts.query else (
            f"{self.command} {parts.path}"
        )  # fmt: skip

    def _refuse(self) -> None:
        self._send(403, {"Content-Type": "text/xml"}, _XML.format(code=self.server.code).encode())

    def _send(self, status: int, headers: dict[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() not in ("connection", "content-length", "transfer-encoding", "date", "server"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def proxy(upstream: str) -> Iterator[Proxy]:
    """A proxy that ends with the block."""
    server = Proxy(upstream)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
