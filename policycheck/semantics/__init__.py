"""What policies, networks and TLS names mean; shared by every adapter."""
