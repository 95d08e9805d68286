"""Signing keys: Ed25519 for badges and manifests, RSA with a certificate for PDFs, one pair a generation."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey, generate_private_key
from cryptography.x509.oid import NameOID

from assessment.cpd.signing.check_bundle import did_of, fingerprint_of

RSA_BITS = 3072
CERTIFICATE_YEARS = 10
"""Years the certificate of a PDF key runs: longer than a record is kept, so that old files still open clean."""


@dataclass(frozen=True, repr=False)
class SigningKey:
    """One generation of keys with its private parts. It has no printed form, so that no log can hold one."""

    records: Ed25519PrivateKey
    documents: RSAPrivateKey
    certificate: x509.Certificate

    @property
    def raw(self) -> bytes:
        """Return the 32 bytes of the public Ed25519 key."""
        return self.records.public_key().public_bytes_raw()

    @property
    def did(self) -> str:
        """Return the ``did:key`` of the public Ed25519 key."""
        return did_of(self.raw)

    @property
    def method(self) -> str:
        """Return the verification method that proofs name."""
        return f"{self.did}#{self.did.removeprefix('did:key:')}"

    @property
    def fingerprint(self) -> str:
        """Return the SHA-256 of the public Ed25519 key, 64 hexadecimal digits."""
        return fingerprint_of(self.did)

    @property
    def certificate_fingerprint(self) -> str:
        """Return the SHA-256 of the certificate that PDFs are signed under."""
        return self.certificate.fingerprint(hashes.SHA256()).hex()


def new_key(issuer: str, at: datetime) -> SigningKey:
    """Return a fresh generation of keys for an issuer. The certificate names the did:key beside it."""
    records = Ed25519PrivateKey.generate()
    documents = generate_private_key(public_exponent=65_537, key_size=RSA_BITS)
    did = did_of(records.public_key().public_bytes_raw())
    # X.520 bounds common names at 64 characters.
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, issuer[:64])])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(documents.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=round(365.25 * CERTIFICATE_YEARS)))
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(), critical=True)
        .add_extension(x509.SubjectAlternativeName([x509.UniformResourceIdentifier(did)]), critical=False)
        .sign(documents, hashes.SHA256())
    )
    return SigningKey(records, documents, certificate)


def _usage() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def grouped(fingerprint: str) -> str:
    """Return a fingerprint in groups of four, for people who compare it by eye."""
    return " ".join(fingerprint[i : i + 4] for i in range(0, len(fingerprint), 4)).upper()
