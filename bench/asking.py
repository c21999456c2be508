"""So many clients asking for one page for so many seconds; prints requests a second. A process of its own."""

from __future__ import annotations

import asyncio
import sys
import time


async def ask(port: int, path: str, cookies: str, until: float) -> int:
    """One client on one connection, which is kept."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nCookie: {cookies}\r\n\r\n".encode()
    number = 0
    while time.monotonic() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(head[:40])
        length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
        await reader.readexactly(int(length.split(b":")[1]))
        number += 1
    writer.close()
    return number


async def main(port: int, path: str, cookies: str, clients: int, seconds: float) -> None:
    """All clients at once."""
    began = time.monotonic()
    numbers = await asyncio.gather(*(ask(port, path, cookies, began + seconds) for _ in range(clients)))
    print(sum(numbers) / (time.monotonic() - began))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4]), float(sys.argv[5])))
