"""SecantusDB: `secantusdb.py --port PORT --dbpath FOLDER` serves until standard input ends.

It prints `ready PORT` once it listens, or `failed REASON`.
"""

import contextlib
import os
import signal
import socket
import sys

from secantus import SecantusDBServer


def main(port, folder):
    if os.name != "nt":
        # The end of standard input, which comes together with it, means the same.
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
    with contextlib.ExitStack() as stack:
        try:
            with silent_stderr():
                server = stack.enter_context(
                    # Without `sync_on_commit` a killed server forgets writes that
                    # it has already acknowledged.
                    SecantusDBServer(port=int(port), storage_path=folder, sync_on_commit=True)
                )
        except Exception as error:
            print("failed", error, flush=True)
            sys.exit(1)
        print("ready", server.uri.rstrip("/").rsplit(":", 1)[1], flush=True)
        sys.stdin.buffer.read()
        wake_accept(server)


@contextlib.contextmanager
def silent_stderr():
    """Hides what WiredTiger's C code writes; its exceptions say the same."""
    stderr = os.dup(2)
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), 2)
    try:
        yield
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)


def wake_accept(server):
    """Ends the server's blocked `accept`, which would hold up its stop for 2 s."""
    # The attribute is private. Should it go, stopping takes the 2 s again.
    with contextlib.suppress(AttributeError, OSError):
        server._socket.shutdown(socket.SHUT_RDWR)


if __name__ == "__main__":
    main(port=sys.argv[2], folder=sys.argv[4])
