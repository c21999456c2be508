"""Waiting for our own server."""

import socket
import time

PATIENCE = 20.0


def until_answering(host: str, port: int) -> bool:
    """True as soon as the server has taken a connection and answered; False if it never does."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with socket.create_connection((host, port), timeout=5) as connection:
                connection.sendall(b"GET /signed-out/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                if connection.recv(12).startswith(b"HTTP/1.1"):
                    return True
        except OSError:
            time.sleep(0.02)
    return False
