"""AssetService on loopback: the library's own protocol definitions, over real gRPC."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from concurrent import futures
from contextlib import contextmanager
from typing import Any

import grpc
from google.cloud.asset_v1.types import Asset, ListAssetsRequest, ListAssetsResponse
from google.protobuf.json_format import ParseDict

METHOD = "google.cloud.asset.v1.AssetService"
_FIELDS = {1: "resource", 2: "iamPolicy", 4: "orgPolicy"}
"""ContentType → the field of an asset that has it."""

Fault = Callable[[ListAssetsRequest, int], grpc.StatusCode | None]
"""What a request, which is the n-th of the server, is refused with."""


class Server:
    """Serves assets page by page.

    Attributes:
        requests: what it was asked.
        endpoint: where it listens.
    """

    def __init__(self, assets: Iterable[Any], page: int, fault: Fault) -> None:
        self.requests: list[ListAssetsRequest] = []
        self._assets = list(assets)
        self._page = page
        self._fault = fault
        self._server = grpc.server(futures.ThreadPoolExecutor(4))
        handler = grpc.unary_unary_rpc_method_handler(
            self._list_assets, ListAssetsRequest.deserialize, ListAssetsResponse.serialize
        )
        self._server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(METHOD, {"ListAssets": handler}),))
        self.endpoint = f"127.0.0.1:{self._server.add_insecure_port('127.0.0.1:0')}"

    def _list_assets(self, request: ListAssetsRequest, context: grpc.ServicerContext) -> ListAssetsResponse:
        self.requests.append(request)
        refused = self._fault(request, len(self.requests))
        if refused is not None:
            context.abort(refused, "refused by the test")
        field = _FIELDS[int(request.content_type)]
        matching = [
            {name: value for name, value in one.items() if name == field or name not in _FIELDS.values()}
            for one in self._assets
            if field in one and (not request.asset_types or one["assetType"] in request.asset_types)
        ]
        start = int(request.page_token or 0)
        end = start + min(self._page, request.page_size or 100)
        response = ListAssetsResponse(next_page_token=str(end) if end < len(matching) else "")
        for one in matching[start:end]:
            ListAssetsResponse.pb(response).assets.append(ParseDict(json.loads(json.dumps(one)), Asset.pb()()))
        return response

    @contextmanager
    def running(self) -> Iterator[Server]:
        """Until the block ends."""
        self._server.start()
        try:
            yield self
        finally:
            self._server.stop(None)


def never(_request: ListAssetsRequest, _number: int) -> grpc.StatusCode | None:
    """Refuses nothing."""
    return None
