"""Runs a MongoDB until standard input ends.

`supervisor.py mongod PORT FOLDER` runs MongoDB's own server, which is among the
packages of this Python. `supervisor.py SCRIPT PORT FOLDER` runs one written in Python.
With an empty FOLDER the data goes to a temporary one, which is removed at the end.

It prints `ready PORT PID` once the server listens, or `failed REASON`, or `unusable
REASON` for a program that doesn't run on this machine at all. Later, if the server
ends although nobody asked it to, it prints `ended REASON`.

The word `kill` on standard input makes the server crash, to see what that does.

The parent holds the other end of standard input. However the parent ends, the
system closes that pipe, so neither this process nor the server outlives it.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import sysconfig
import tempfile
import threading

WINDOWS = os.name == "nt"

# How many seconds a server has to stop in good order.
STOP_TIMEOUT = 30

# How mongod is run: for this machine alone, as a replica set of one, so that writes are
# retried and acknowledged as in production, and with little memory and disk.
OPTIONS = ["--bind_ip", "127.0.0.1", "--replSet", "local"]
OPTIONS += ["--oplogSize", "128", "--wiredTigerCacheSizeGB", "0.25"]
# In production a server that stops leaves its clients time to go elsewhere.
OPTIONS += ["--setParameter", "shutdownTimeoutMillisForSignaledShutdown=0"]
if not WINDOWS:
    OPTIONS.append("--nounixsocket")

# The mark of a log line with which mongod gives up.
FATAL = b'"s":"F"'

# The id of the log line in which mongod names its port.
WAITING_FOR_CONNECTIONS = 23016


def main(engine, port, folder):
    if engine == "mongod":
        program = os.path.join(sysconfig.get_path("purelib"), "fiftyone", "db", "bin", "mongod")
        reason = why_unusable(program)
        if reason:
            say("unusable", reason)
            return 1
        command = [program, *OPTIONS]
    else:
        command = [sys.executable, "-I", "-X", "utf8", "-c", engine]
    with contextlib.ExitStack() as stack:
        if not folder:
            # The parent may be gone by the end, so it's this process that cleans up.
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="local-mongo-"))
        return supervise([*command, "--port", port, "--dbpath", folder])


def why_unusable(program):
    """The reason why a program doesn't run here, such as a library or CPU too old."""
    pipe = subprocess.PIPE
    try:
        probe = subprocess.run(
            [program, "--version"], stdin=subprocess.DEVNULL, stdout=pipe, stderr=subprocess.STDOUT
        )
    except OSError as error:
        return str(error)
    if probe.returncode == 0:
        return None
    lines = probe.stdout.decode("utf-8", "replace").split("\n")
    said = [line.strip() for line in lines if line.strip()]
    return said[-1] if said else describe(probe.returncode)


def supervise(command):
    pipe = subprocess.PIPE
    try:
        server = subprocess.Popen(
            command, stdin=pipe, stdout=pipe, stderr=subprocess.STDOUT, **end_with_this_process()
        )
    except OSError as error:
        say("failed", error)
        return 1
    stopping = threading.Event()
    threading.Thread(target=stop_at_end_of_input, args=(server, stopping), daemon=True).start()

    ready, reason = False, ""
    # Its words are read to the end, or the pipe would fill up and hold up the server.
    for line in server.stdout:
        # Of an error the first line says most; those after it follow from it.
        if reason or ready and FATAL not in line:
            continue
        port, reason = understand(line.decode("utf-8", "replace").strip())
        if port:
            ready = True
            say("ready", port, server.pid)

    status = server.wait()
    if stopping.is_set() and (status == 0 or WINDOWS):
        return 0
    say("ended" if ready else "failed", reason or describe(status))
    return 1


def end_with_this_process():
    """Makes Linux end the server even when this process is killed."""
    if not sys.platform.startswith("linux"):
        return {}
    import ctypes

    prctl, pr_set_pdeathsig = ctypes.CDLL(None).prctl, 1
    return {"preexec_fn": lambda: prctl(pr_set_pdeathsig, signal.SIGKILL)}


def stop_at_end_of_input(server, stopping):
    while True:
        word = os.read(0, 1024)
        if not word:
            break
        if word.strip() == b"kill":
            server.kill()
    stopping.set()
    if not WINDOWS:
        # A server that a SIGSTOP holds would not notice that it should stop.
        server.send_signal(signal.SIGCONT)
    # SecantusDB stops when its input ends, and mongod on SIGTERM. Windows has no
    # such signal and ends it at once, which its journal is made for.
    server.stdin.close()
    server.terminate()
    try:
        server.wait(STOP_TIMEOUT)
    except subprocess.TimeoutExpired:
        server.kill()


def understand(line):
    """The port if the server listens now, and the reason if it fails."""
    if line.startswith("ready "):
        return line[len("ready ") :], ""
    if line.startswith("failed "):
        return None, line[len("failed ") :]
    try:
        record = json.loads(line)
        if record["id"] == WAITING_FOR_CONNECTIONS:
            return record["attr"]["port"], None
        if record["s"] in "EF":
            details = record.get("attr", {})
            # An error is a text, or has one inside, or is a mere number.
            words = [details.get("error"), details.get("message"), record["msg"]]
            words = [word.get("errmsg") if isinstance(word, dict) else word for word in words]
            return None, next(word for word in words if isinstance(word, str))
    except (ValueError, TypeError, KeyError, AttributeError, StopIteration):
        pass
    return None, ""


def say(*words):
    """Prints a line for the parent, which may be gone by then."""
    with contextlib.suppress(OSError):
        os.write(1, (" ".join(map(str, words)) + "\n").encode())


def describe(status):
    if status >= 0:
        return "exit status %d" % status
    try:
        return "signal %d (%s)" % (-status, signal.Signals(-status).name)
    except ValueError:
        return "signal %d" % -status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
