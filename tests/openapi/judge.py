"""Judges of descriptions that are not ours.

openapi-spec-validator reads every document that `cargo test -p status-tests --test describe --test openapi` has written, and that of the order API.
Schemathesis sends made-up requests to the order API, the same in every run, and compares each answer with the document. Then it judges
one request for each status of each operation: every one that is described is seen.

    python3 -m venv target/httplint
    target/httplint/bin/pip install -r tests/openapi/requirements.txt
    target/httplint/bin/python tests/openapi/judge.py target/debug/examples/orders target/tmp/openapi
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile
import time

import requests
import schemathesis
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator
from schemathesis.checks import CHECKS, load_all_checks

FRAMEWORKS = ["axum", "actix-web"]

# What an answer is compared with.
CONFORMANCE = [
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
]

FAILURES = (
    "quantity signed-out token-expired not-yours too-fast unchanged nothing reset moved live stock database payment unknown"
).split()

JSON = "application/json"

# The method, the path of the document, what is in its braces, and the body: its media type and bytes.
REQUESTS = [("GET", "/orders/{id}/{what}", {"id": 1, "what": what}, None) for what in FAILURES]
REQUESTS += [("GET", "/orders/{id}", {"id": id}, None) for id in (1, 7, "x", "-1", 2**64)]
REQUESTS += [("GET", "/orders/{id}/{what}", {"id": "x", "what": "stock"}, None)]
REQUESTS += [("PUT", "/orders/{id}", {"id": 1}, None)]
REQUESTS += [("DELETE", "/orders/{id}", {"id": id}, None) for id in (9, "x")]
REQUESTS += [
    ("POST", "/orders", {}, (JSON, json.dumps({"item": "teapot", "quantity": quantity}).encode()))
    for quantity in (1, 6, 0, 101, -1, "two")
]
REQUESTS += [
    ("POST", "/orders", {}, body)
    for body in (
        (JSON, b"{"),
        (JSON, b"{}"),
        (JSON, b""),
        ("text/plain", b'{"item": "teapot", "quantity": 1}'),
        (JSON, b'"' + b"x" * 3_000_000 + b'"'),
    )
]

# What no operation of the document is for. The framework answers, in the form of every other error.
OUTSIDE = [("GET", "/nowhere", 404), ("PATCH", "/orders/1", 405), ("DELETE", "/orders", 405), ("POST", "/orders/1/stock", 405)]


def documents(folder: pathlib.Path) -> list[str]:
    """Returns what the validator finds in the documents of the suite."""
    faults, files = [], sorted(folder.glob("*.json"))
    for file in files:
        document = json.loads(file.read_text())
        # poem-openapi writes the older version.
        version = OpenAPIV30SpecValidator if document["openapi"].startswith("3.0") else OpenAPIV31SpecValidator
        faults += [f"{file.stem}: {fault(error)}" for error in version(document).iter_errors()]
    print(f"openapi-spec-validator read {len(files)} documents of the suite and found {len(faults)} faults")
    return faults if files else [f"there is no document in {folder}; the tests `describe` and `openapi` write them"]


def fault(error) -> str:
    """Returns where a document is wrong, and why."""
    return f"/{'/'.join(map(str, error.absolute_path))}: {error.message}"


def made_up(address: str) -> list[str]:
    """Lets Schemathesis make up requests."""
    command = [pathlib.Path(sys.executable).absolute().with_name("schemathesis"), "run", f"http://{address}/openapi.json"]
    command += ["--checks", ",".join([*CONFORMANCE, "unsupported_method", "allow_header_conformance"])]
    command += ["--phases", "examples,coverage,fuzzing", "--max-examples", "25", "--seed", "1", "--generation-deterministic"]
    command += ["--max-redirects", "0", "--no-color", "--warnings", "off"]
    # It writes its notes into the folder that it runs in.
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    lines = run.stdout.strip().splitlines()
    if run.returncode == 0:
        print("  made-up requests:", next(line.strip() for line in reversed(lines) if "generated" in line))
        return []
    return [f"Schemathesis ended with {run.returncode}\n{run.stdout}{run.stderr}"]


def left_out(document: dict, base: str, checks: list) -> list[str]:
    """Returns what Schemathesis does not notice: without it, a run without a fault would say nothing."""
    path, method, faults = "/orders/{id}/{what}", "get", []

    def without_status(responses):
        del responses["401"]

    def without_media_type(responses):
        responses["401"]["content"] = {JSON: {}}

    def with_header(responses):
        responses["401"]["headers"]["X-Other"] = {"required": True, "schema": {"type": "string"}}

    def with_value(responses):
        responses["401"]["headers"]["WWW-Authenticate"]["schema"]["enum"] = ["Basic"]

    def with_member(responses):
        responses["401"]["content"]["application/problem+json"]["schema"]["required"].append("other")

    for change in (without_status, without_media_type, with_header, with_value, with_member):
        changed = copy.deepcopy(document)
        change(changed["paths"][path][method]["responses"])
        values = {"id": 1, "what": "signed-out"}
        answer = requests.get(base + path.format(**values), timeout=10)
        try:
            case = schemathesis.openapi.from_dict(changed)[path][method].Case(path_parameters=values)
            case.validate_response(answer, checks=checks)
            faults.append(f"Schemathesis does not notice a document {change.__name__.replace('_', ' ')}")
        except schemathesis.core.failures.FailureGroup:
            pass
    return faults


def described(address: str) -> tuple[int, set, set, list[str]]:
    """Sends every request of the list, and returns how many there were, what is described, what was seen, and what is wrong."""
    base = f"http://{address}"
    document = requests.get(f"{base}/openapi.json", timeout=10).json()
    faults = [fault(error) for error in OpenAPIV31SpecValidator(document).iter_errors()]
    schema = schemathesis.openapi.from_dict(document)
    load_all_checks()
    checks = [CHECKS.get_one(name) for name in CONFORMANCE]
    faults += left_out(document, base, checks)
    expected = {
        (method.upper(), path, status)
        for path, item in document["paths"].items()
        for method, operation in item.items()
        if method != "parameters"
        for status in operation["responses"]
    }
    seen = set()
    for method, path, values, body in REQUESTS:
        media_type, content = body or (None, None)
        headers = {"Content-Type": media_type} if body else {}
        answer = requests.request(
            method, base + path.format(**values), data=content, headers=headers, allow_redirects=False, timeout=10
        )
        seen.add((method, path, str(answer.status_code)))
        try:
            schema[path][method].Case(path_parameters=values, headers=headers).validate_response(answer, checks=checks)
        except schemathesis.core.failures.FailureGroup as error:
            faults.append(f"{method} {path} {values}: {error}")
    for method, path, status in OUTSIDE:
        answer = requests.request(method, base + path, timeout=10)
        problem = answer.json() if answer.headers.get("Content-Type") == "application/problem+json" else {}
        if (answer.status_code, problem.get("status")) != (status, status) or (status == 405) != ("Allow" in answer.headers):
            faults.append(f"{method} {path}: {answer.status_code} {answer.headers} {answer.text}")
    return len(REQUESTS) + len(OUTSIDE), expected, seen, faults


def main(program: str, folder: str) -> int:
    faults = documents(pathlib.Path(folder))
    for framework in FRAMEWORKS:
        begin = time.monotonic()
        server = subprocess.Popen([program, framework], stdout=subprocess.PIPE, text=True)
        try:
            address = server.stdout.readline().strip()
            print(f"Schemathesis and {framework}:")
            count, expected, seen, found = described(address)
            found += [f"{' '.join(missing)} is described and was not seen" for missing in sorted(expected - seen)]
            found += made_up(address)
        finally:
            server.kill()
            server.wait()
        print(f"  {count} requests of ours; {len(expected & seen)} of {len(expected)} statuses that an operation describes were seen")
        print(f"  {len(found)} faults in {time.monotonic() - begin:.0f} s")
        faults += [f"{framework}: {fault}" for fault in found]
    for found in faults:
        print(found)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
