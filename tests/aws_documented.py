"""AWS on loopback without a model behind it: calls are answered with documents, in the shapes of botocore's models.

For services and settings that moto does not know. A document that is not in the shape that AWS documents is refused
when the server is made, so that a test cannot pass with an answer that AWS would never give.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

import botocore.session
from botocore.validate import ParamValidator
from moto.core.model import OperationModel, ServiceModel
from moto.core.serialize import get_serializer_class

IDENTITY: Final = {
    "sts:GetCallerIdentity": {
        "UserId": "AIDA", "Account": "123456789012", "Arn": "arn:aws:iam::123456789012:user/scanner",
    }
}  # fmt: skip
"""What every scan asks first."""
_UNKNOWN: Final = (
    "<Response><Errors><Error><Code>{0}</Code><Message>{1}</Message></Error></Errors>"
    "<Error><Code>{0}</Code><Message>{1}</Message></Error></Response>"
)
_SCOPE: Final = re.compile(r"Credential=[^/]+/\d+/([^/]+)/([^/]+)/aws4_request")


class ByText(dict[str, Any]):
    """Documents of one call: the one whose key stands in the request, or names its region."""


class Refused(str):
    """A code, with which a call is refused, and after a colon what AWS says."""

    __slots__ = ()


@cache
def _service(name: str) -> ServiceModel:
    known = botocore.session.get_session().get_service_model(name)
    return ServiceModel(known._service_description, name)


class _Answer:
    """How one operation is recognised and answered."""

    def __init__(self, call: str, document: Any) -> None:
        service, _, name = call.partition(":")
        self.call, self.document = call, document
        self.model = _service(service)
        self.operation: OperationModel = self.model.operation_model(name)
        self.protocol = self.model.resolved_protocol
        path, _, query = str(self.operation.http.get("requestUri", "/")).partition("?")
        self.fixed = {key for key in query.split("&") if key and "=" not in key}
        pattern = re.sub(r"\\\{[^}]*?\+\\\}", ".+", re.escape(path.strip("/")))
        self.path = re.compile(re.sub(r"\\\{[^}]*?\\\}", "[^/]+", pattern))
        self.open = pattern.count("{")

    @property
    def is_detail(self) -> bool:
        """Whether it must be told about what it is asked."""
        given = self.operation.input_shape
        return given is not None and bool(given.required_members)

    def faults(self) -> Iterator[str]:
        """What of the documents is not as AWS documents it. Ids may be shorter than real ones are."""
        for one in self.document.values() if isinstance(self.document, ByText) else (self.document,):
            if not isinstance(one, Refused):
                told = ParamValidator().validate(one, self.operation.output_shape).generate_report()
                yield from (f"{self.call}: {line}" for line in told.splitlines() if "Invalid length" not in line)

    def fits(self, handler: _Handler, body: str) -> bool:
        """Whether a request is this call."""
        if self.model.signing_name != handler.signed_for:
            return False
        if self.protocol == "json":
            return handler.headers.get("X-Amz-Target") == f"{self.model.metadata['targetPrefix']}.{self.operation.name}"
        if self.protocol in ("query", "ec2"):
            asked = parse_qs(body)
            version = [self.model.api_version]
            return asked.get("Action") == [self.operation.name] and asked.get("Version") == version
        parts = urlsplit(handler.path)
        keys = set(parse_qs(parts.query, keep_blank_values=True))
        is_path = self.path.fullmatch(unquote(parts.path).strip("/")) or self.path.fullmatch(parts.path.strip("/"))
        return handler.command == self.operation.http["method"] and bool(is_path) and self.fixed <= keys

    def answer(self, request: str) -> Any:
        """The document for a request; None where none fits."""
        if not isinstance(self.document, ByText):
            return self.document
        return next((one for text, one in self.document.items() if text in request), None)

    def serialized(self, document: Any) -> tuple[int, dict[str, str], bytes]:
        """An answer as the service's protocol writes it."""
        serializer = get_serializer_class(self.model.service_name, self.protocol)(self.operation)
        written = serializer.serialize(document)
        body = written["body"]
        encoded = body if isinstance(body, bytes) else str(body).encode()
        return written["status_code"], dict(written["headers"]), encoded


class Documented(ThreadingHTTPServer):
    """The server.

    Attributes:
        answers: what is known.
        details_denied: whether calls about one resource are refused.
        calls: what was called of it, as ``service:Operation``.
        unknown: what was called beside it.
    """

    daemon_threads = True

    def __init__(self, documents: Mapping[str, Any]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = sorted((_Answer(*one) for one in {**IDENTITY, **documents}.items()), key=lambda one: one.open)
        faults = [fault for answer in self.answers for fault in answer.faults()]
        assert not faults, "\n".join(faults)
        self.details_denied = False
        self.calls: list[str] = []
        self.unknown: list[str] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    server: Documented
    protocol_version = "HTTP/1.1"
    signed_for: str = ""

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode("utf-8", "replace")
        scope = _SCOPE.search(self.headers.get("Authorization", ""))
        region, self.signed_for = scope.groups() if scope else ("", "")
        request = f"{region} {unquote(self.path)}{unquote(body)}"
        for one in self.server.answers:
            if one.fits(self, body):
                self.server.calls.append(one.call)
                if self.server.details_denied and one.is_detail:
                    self._refuse(Refused("AccessDeniedException:not authorized to perform this"))
                    return
                document = one.answer(request)
                if document is not None and not isinstance(document, Refused):
                    self._send(*one.serialized(document))
                    return
                self._refuse(document or Refused("ResourceNotFoundException:"))
                return
        self.server.unknown.append(f"{self.signed_for} {self.headers.get('X-Amz-Target', self.path)} {body[:60]}")
        self._refuse(Refused("UnknownOperationException:"))

    do_GET = do_POST = do_PUT = do_HEAD = do_DELETE = _answer

    def _refuse(self, error: Refused) -> None:
        code, _, message = error.partition(":")
        if self.headers.get("X-Amz-Target"):
            body = f'{{"__type": "{code}", "message": "{message}"}}'
        else:
            body = _UNKNOWN.format(code, message)
        self._send(400, {"x-amzn-errortype": code}, body.encode())

    def _send(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            if name.lower() != "content-length":
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def documented(documents: Mapping[str, Any]) -> Iterator[Documented]:
    """A server that ends with the block."""
    server = Documented(documents)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
