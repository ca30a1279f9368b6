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

# The marks of log lines with an error, and of those with which mongod gives up.
ERROR, FATAL = b'"s":"E"', b'"s":"F"'

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

    ready, thread, words, reason = False, "", "", ""
    # Its words are read to the end, or the pipe would fill up and hold up the server.
    for line in server.stdout:
        if reason or ready and ERROR not in line and FATAL not in line:
            continue
        record = read(line.decode("utf-8", "replace").strip())
        if record.get("id") == WAITING_FOR_CONNECTIONS:
            # What went wrong before can't have been much.
            ready, thread, words = True, "", ""
            say("ready", record["attr"]["port"], server.pid)
        elif record.get("s") in ("E", "F"):
            # Of a thread's errors the first says most; those after it follow from it.
            if record.get("ctx") != thread:
                thread, words = record.get("ctx"), describe_error(record)
            if record["s"] == "F":
                reason = words

    status = server.wait()
    if stopping.is_set() and (status == 0 or WINDOWS):
        return 0
    if ready:
        say("ended", reason or describe(status))
    else:
        say("failed", words or describe(status))
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


def read(line):
    """A line of the log of either server, in the form that mongod gives it."""
    word, _, rest = line.partition(" ")
    if word == "ready":
        return {"id": WAITING_FOR_CONNECTIONS, "attr": {"port": rest}}
    if word == "failed":
        return {"s": "F", "msg": rest}
    try:
        record = json.loads(line)
    except ValueError:
        record = None
    return record if isinstance(record, dict) else {}


def describe_error(record):
    details = record.get("attr") or {}
    error, message = details.get("error"), details.get("message")
    if isinstance(message, dict):
        # These are the words of the storage engine, which knows the file.
        return "%s: %s" % (message.get("msg"), message.get("error_str"))
    # An error is a text, or has one inside, or is a mere number.
    if isinstance(error, dict):
        error = error.get("errmsg")
    words = (error, message, record.get("msg"))
    return next((word for word in words if isinstance(word, str)), "")


def say(*words):
    """Prints a line for the parent, which may be gone by then."""
    line = " ".join(" ".join(map(str, words)).split())
    with contextlib.suppress(OSError):
        os.write(1, (line + "\n").encode())


def describe(status):
    if status >= 0:
        return "exit status %d" % status
    try:
        return "signal %d (%s)" % (-status, signal.Signals(-status).name)
    except ValueError:
        return "signal %d" % -status


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
