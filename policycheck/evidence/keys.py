"""The keys that sign the heads of the chains: Ed25519 (RFC 8032), as PEM files.

A key's id is the SHA-256 of its public half (``SubjectPublicKeyInfo``, DER), so that it can be told from any copy.
"""

from __future__ import annotations

import base64
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from policycheck.errors import PolicycheckError
from policycheck.evidence.record import digest

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

VARIABLE: Final = "POLICYCHECK_SIGNING_KEY"
"""The environment variable with the key: its PEM text, or the path of its file."""

_LARGEST: Final = 64_000
"""Of a key's file, in bytes."""


class PublicKey:
    """The half of a key that tells whether a signature is the other half's."""

    def __init__(self, key: Ed25519PublicKey) -> None:
        from cryptography.hazmat.primitives import serialization

        self._key = key
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        self.id = digest(key.public_bytes(serialization.Encoding.DER, form))
        self.pem = key.public_bytes(serialization.Encoding.PEM, form).decode()

    @classmethod
    def parse(cls, text: bytes, file: str) -> PublicKey:
        """The key in a PEM text; of a private key its public half.

        Raises:
            PolicycheckError: where there is none, with `file` as the place.
        """
        if b"PRIVATE KEY" in text:
            return SigningKey.parse(text, file).public
        key = _loaded(text, file)
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        if not isinstance(key, Ed25519PublicKey):
            raise PolicycheckError("the key is not an Ed25519 key", file)
        return cls(key)

    @classmethod
    def read(cls, path: Path) -> PublicKey:
        """The key in a file."""
        return cls.parse(_text(path), str(path))

    def verifies(self, signature: str, data: bytes) -> bool:
        """Whether `signature`, in base64, is the one that the other half makes over `data`."""
        from cryptography.exceptions import InvalidSignature

        try:
            self._key.verify(base64.b64decode(signature, validate=True), data)
        except (InvalidSignature, ValueError):
            return False
        return True


class SigningKey:
    """A private key."""

    def __init__(self, key: Ed25519PrivateKey) -> None:
        self._key = key
        self.public = PublicKey(key.public_key())
        self.id = self.public.id

    @classmethod
    def new(cls) -> SigningKey:
        """A key that nobody has had before."""
        require()
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def parse(cls, text: bytes, file: str) -> SigningKey:
        """The key in a PEM text.

        Raises:
            PolicycheckError: where there is none, with `file` as the place.
        """
        key = _loaded(text, file)
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        if not isinstance(key, Ed25519PrivateKey):
            raise PolicycheckError("the key is not a private Ed25519 key", file)
        return cls(key)

    @classmethod
    def read(cls, path: Path) -> SigningKey:
        """The key in a file."""
        return cls.parse(_text(path), str(path))

    @classmethod
    def from_environment(cls, variable: str = VARIABLE) -> SigningKey | None:
        """The key that an environment variable has or points to; None where the variable is not set."""
        value = os.environ.get(variable, "").strip()
        if not value:
            return None
        if value.startswith("-----"):
            return cls.parse(value.encode(), f"${variable}")
        return cls.read(Path(value))

    @classmethod
    def find(cls, file: Path | None) -> SigningKey | None:
        """The key of a file, else that of the environment; None where neither is given."""
        return cls.read(file) if file else cls.from_environment()

    def sign(self, data: bytes) -> str:
        """The signature over `data`, in base64."""
        return base64.b64encode(self._key.sign(data)).decode()

    def write(self, path: Path) -> None:
        """Writes the key into a new file that its owner alone can read.

        Raises:
            PolicycheckError: where the file is there already, or cannot be written.
        """
        from cryptography.hazmat.primitives import serialization

        text = self._key.private_bytes(
            serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        )
        try:
            with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(text)
        except FileExistsError:
            raise PolicycheckError("is there already; a key is never overwritten", str(path)) from None
        except OSError as error:
            raise PolicycheckError(f"cannot be written: {error.strerror}", str(path)) from None


def require() -> None:
    """Says which package signatures need, where it is not installed."""
    try:
        import cryptography  # noqa: F401  # whether it is there is what matters
    except ModuleNotFoundError:
        raise PolicycheckError("cryptography is not installed: pip install 'policycheck[evidence]'") from None


def _text(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_LARGEST)
    except OSError as error:
        raise PolicycheckError(f"cannot be read: {error.strerror}", str(path)) from None


def _loaded(text: bytes, file: str) -> Any:
    require()
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives import serialization

    try:
        if b"PRIVATE KEY" in text:
            return serialization.load_pem_private_key(text, None)
        return serialization.load_pem_public_key(text)
    except TypeError:
        raise PolicycheckError("the key is encrypted; give it as plain PEM", file) from None
    except (ValueError, UnsupportedAlgorithm):
        raise PolicycheckError("holds no key in PEM form", file) from None
