"""Checks the responses of the order API with httplint, in each framework. Warnings and errors are faults.

    python3 -m venv target/httplint
    target/httplint/bin/pip install -r tests/httplint/requirements.txt
    target/httplint/bin/python tests/httplint/judge.py target/debug/examples/orders
"""

import socket
import subprocess
import sys
import time

from httplint import HttpRequestLinter, HttpResponseLinter, levels

FRAMEWORKS = ["axum", "actix-web", "rocket", "poem", "hyper"]

PATHS = ["/orders/7"] + [
    f"/orders/1/{what}"
    for what in (
        "quantity signed-out token-expired not-yours too-fast unchanged nothing reset moved live stock database payment x"
    ).split()
]

REQUESTS = [(method, path) for path in PATHS for method in ("GET", "HEAD")]
REQUESTS += [("PUT", "/orders/1"), ("DELETE", "/orders/9")]


def ask(address: tuple[str, int], method: str, path: str) -> bytes:
    """Returns one complete response, after which the server closes the connection."""
    with socket.create_connection(address, timeout=10) as connection:
        connection.sendall(f"{method} {path} HTTP/1.1\r\nHost: test\r\nConnection: close\r\n\r\n".encode())
        received = b""
        while chunk := connection.recv(65536):
            received += chunk
        return received


def judge(method: str, path: str, raw: bytes):
    """Returns the notes of httplint on a response."""
    head, _, content = raw.partition(b"\r\n\r\n")
    status_line, *lines = head.split(b"\r\n")
    version, status, phrase = (status_line.split(b" ", 2) + [b""])[:3]
    request = HttpRequestLinter()
    request.process_request_topline(method.encode(), f"http://test{path}".encode(), b"1.1")
    request.process_headers([(b"Host", b"test"), (b"User-Agent", b"judge")])
    request.finish_content(True)
    response = HttpResponseLinter(start_time=time.time(), no_content=method == "HEAD")
    response.request = request
    response.process_response_topline(version.removeprefix(b"HTTP/"), status, phrase)
    response.process_headers([tuple(part.strip() for part in line.split(b":", 1)) for line in lines])
    response.feed_content(content)
    response.finish_content(True)
    return response.notes


def main(program: str) -> int:
    count, faults = 0, []
    for framework in FRAMEWORKS:
        server = subprocess.Popen([program, framework], stdout=subprocess.PIPE, text=True)
        try:
            host, port = server.stdout.readline().strip().rsplit(":", 1)
            for method, path in REQUESTS:
                notes = judge(method, path, ask((host, int(port)), method, path))
                count += 1
                for note in notes:
                    if note.level in (levels.BAD, levels.WARN):
                        faults.append(f"{framework} {method} {path}: {type(note).__name__} on {note.subject}: {note.summary}")
        finally:
            server.kill()
            server.wait()
    for fault in faults:
        print(fault)
    print(f"httplint checked {count} responses and found {len(faults)} faults")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
