"""The embedded MongoDB: `server.py PORT [FOLDER]` serves until its standard input ends.

The parent holds the other end of that pipe. However the parent ends, the system
closes the pipe, so this process never outlives it. Without a folder the data go
to a temporary one, which this process removes: the parent may be gone by then.
"""

import contextlib
import os
import socket
import sys
import tempfile

from secantus import SecantusDBServer


def main(port: str, folder: str | None = None) -> None:
    with contextlib.ExitStack() as stack:
        if folder is None:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="kitchen-"))
        try:
            with silent_stderr():
                server = stack.enter_context(
                    # Without `sync_on_commit` a killed server forgets writes that
                    # it has already acknowledged.
                    SecantusDBServer(port=int(port), storage_path=folder, sync_on_commit=True)
                )
        except Exception as error:
            sys.exit(print("failed", error) or 1)
        print("ready", server.uri, flush=True)
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


def wake_accept(server: SecantusDBServer) -> None:
    """Ends the server's blocked `accept`, which would hold up its stop for 2 s."""
    # The attribute is private. Should it go, stopping takes the 2 s again.
    with contextlib.suppress(AttributeError, OSError):
        server._socket.shutdown(socket.SHUT_RDWR)


if __name__ == "__main__":
    main(*sys.argv[1:])
