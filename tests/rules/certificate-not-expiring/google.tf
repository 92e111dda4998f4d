resource "google_compute_ssl_certificate" "pass_long" {
  name        = "pass-long"
  certificate = "-----BEGIN CERTIFICATE-----\nMIIBkTCCATegAwIBAgIUGTznbtr/qAwx/C1QjKPrIyuWcOQwCgYIKoZIzj0EAwIw\nHTEbMBkGA1UEAwwScG9ydGFsLmV4YW1wbGUuY29tMCAXDTI2MTEyNDIyMjgxMloY\nDzIxMjYxMDMxMjIyODEyWjAdMRswGQYDVQQDDBJwb3J0YWwuZXhhbXBsZS5jb20w\nWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAS449NSMjLhBHWauM4OD/fBIorvsCkP\nXximcZEiOsvV4cV4jEj0CoXqvVGlhj/CX2Qw5QEJk+UIXEvf77v07KJRo1MwUTAd\nBgNVHQ4EFgQUtbEezRhwejzg5x2zzyvMCerYstcwHwYDVR0jBBgwFoAUtbEezRhw\nejzg5x2zzyvMCerYstcwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBF\nAiAtZUq0j1WiJtFHdidlJk90bxG6YOfwiL/EFmHVWZQKbAIhAI3aM5fPen09zkz5\nmAWNbvFvuyu9pKbW+XyVNZYv9qAD\n-----END CERTIFICATE-----\n"
  private_key = "kept elsewhere"
}

resource "google_compute_ssl_certificate" "fail_expired" {
  name        = "fail-expired"
  certificate = "-----BEGIN CERTIFICATE-----\nMIIBKDCBzqADAgECAgISZzAKBggqhkjOPQQDAjAdMRswGQYDVQQDDBJwb3J0YWwu\nZXhhbXBsZS5jb20wHhcNMjAwMTAxMDAwMDAwWhcNMjEwMTAxMDAwMDAwWjAdMRsw\nGQYDVQQDDBJwb3J0YWwuZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMB\nBwNCAAQI/of2BbKRgX9ikoVmo2cOWhZSR3ba2iWCADx1259jr1MzJVwiv+WWcOn6\ngl8Lgq2+vuI2Lz/sb9nvU9oTg+xyMAoGCCqGSM49BAMCA0kAMEYCIQD8pLDtXTpr\nTbUIJjuzaaWaG2n0PJiLs5A8zTSEHo64hgIhALc59DeaGT5s2m80f7FsODqA64JQ\n4ci0PesZqIh1fN+i\n-----END CERTIFICATE-----\n"
  private_key = "kept elsewhere"
}
