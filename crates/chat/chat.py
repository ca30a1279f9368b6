"""A chat room over TCP: a guest who doesn't read holds up nobody, and misses lines instead."""

import argparse
import asyncio
import os
import re
import signal
import socket
import sys
import threading
from collections import deque
from contextlib import suppress

MAX_LINE_BYTES = 1000
TOO_LONG = f"! a line has at most {MAX_LINE_BYTES} bytes"
MAX_LINES_BEHIND = 256
MAX_REPLIES = 16
MESSAGES_KEPT = 10
GOODBYE_TIMEOUT = 1


class Guest:
    """One connection: the lines that come from it, and those that wait to be written to it."""

    def __init__(self, reader, writer):
        self.reader = reader
        self.writer = writer
        # From now on, `drain` waits until the operating system has taken everything.
        writer.transport.set_write_buffer_limits(0)
        self.replies = asyncio.Queue(MAX_REPLIES)
        self.lines = deque()
        self.missed = 0
        self.is_leaving = False
        # Set when there's something to write, or the guest is leaving.
        self.news = asyncio.Event()

    def hear(self, line):
        """Queues a line of the room. It never waits: if the queue is full, the oldest line goes."""
        if len(self.lines) == MAX_LINES_BEHIND:
            self.lines.popleft()
            self.missed += 1
        self.lines.append(line)
        self.news.set()

    async def reply(self, line):
        """Queues a line for this guest alone, and waits while there are too many of them."""
        await self.replies.put(line)
        self.news.set()

    async def write_lines(self):
        """Writes what's queued, until the guest is leaving and has everything."""
        while True:
            while line := self.next_line():
                self.writer.write(f"{line}\n".encode())
                await self.writer.drain()
            if self.is_leaving:
                break
            self.news.clear()
            await self.news.wait()

    def next_line(self):
        if not self.replies.empty():
            return self.replies.get_nowait()
        if self.missed:
            missed, self.missed = self.missed, 0
            return f"! you missed {missed} lines"
        return self.lines.popleft() if self.lines else None

    async def read_lines(self, silence):
        """Yields the lines that are short enough and UTF-8, and replies to the others."""
        now = asyncio.get_running_loop().time
        deadline = now() + silence
        is_skipping = False
        while True:
            try:
                async with asyncio.timeout_at(deadline):
                    line = await self.reader.readuntil(b"\n")
            except asyncio.IncompleteReadError:
                return
            except asyncio.LimitOverrunError as error:
                await self.reader.readexactly(error.consumed)
                if not is_skipping:
                    await self.reply(TOO_LONG)
                is_skipping = True
                continue

            line = line.removesuffix(b"\n").removesuffix(b"\r")
            if is_skipping:
                is_skipping = False
            elif len(line) > MAX_LINE_BYTES:
                await self.reply(TOO_LONG)
            else:
                try:
                    yield line.decode()
                except UnicodeDecodeError:
                    await self.reply("! a line has to be UTF-8")
            deadline = now() + silence


class Room:
    def __init__(self, max_guests, silence):
        self.max_guests = max_guests
        self.silence = silence
        self.connections = {}
        self.guests = {}
        self.messages = deque(maxlen=MESSAGES_KEPT)

    async def welcome(self, reader, writer):
        """Serves one connection, from its start to its end."""
        if len(self.connections) >= self.max_guests:
            writer.write(b"! the room is full\n")
            writer.close()
            return
        guest = Guest(reader, writer)
        connection = asyncio.current_task()
        try:
            async with asyncio.TaskGroup() as tasks:
                writing = tasks.create_task(guest.write_lines())
                talking = tasks.create_task(self.talk(guest))
                self.connections[connection] = guest, talking
                await asyncio.wait([talking])
                guest.is_leaving = True
                guest.news.set()
                await asyncio.wait_for(writing, self.silence)
        except* OSError:
            # They have hung up, or they didn't read their last lines in time.
            pass
        finally:
            del self.connections[connection]
            writer.transport.abort()

    async def talk(self, guest):
        """Listens to a guest until they leave, or fall silent."""
        name = None
        try:
            lines = guest.read_lines(self.silence)
            name = await self.ask_name(guest, lines)
            async for line in lines:
                await self.answer(guest, name, line)
                # Everybody gets a chance to write this line before the next one comes.
                await asyncio.sleep(0)
            if name:
                guest.hear(f"* {name} has left")
        except TimeoutError:
            guest.hear(f"! nothing heard for {self.silence:g} s")
        finally:
            if self.guests.pop(name, None):
                self.say(f"* {name} has left")

    async def ask_name(self, guest, lines):
        await guest.reply("? your name")
        async for name in lines:
            if not re.fullmatch("[A-Za-z0-9_-]{1,20}", name):
                await guest.reply("! a name has 1 to 20 letters, digits, - or _")
            elif name in self.guests:
                await guest.reply(f"! {name} is here already")
            else:
                self.join(guest, name)
                return name

    def join(self, guest, name):
        for message in self.messages:
            guest.hear(message)
        self.guests[name] = guest
        self.say(f"* {name} has joined")

    async def answer(self, guest, name, line):
        if line == "/who":
            await guest.reply(f"* here: {', '.join(sorted(self.guests))}")
        elif line.startswith("/"):
            await guest.reply("! the only command is /who")
        elif line:
            message = f"{name}: {line}"
            self.messages.append(message)
            self.say(message)

    def say(self, line):
        for guest in self.guests.values():
            guest.hear(line)

    async def close(self):
        """Says goodbye to everybody, and hangs up on those who don't read it in time."""
        loop = asyncio.get_running_loop()
        # Nobody is left to hear that the others leave.
        self.guests.clear()
        for guest, talking in self.connections.values():
            guest.hear("* the room is closed")
            talking.cancel()
            loop.call_later(GOODBYE_TIMEOUT, guest.writer.transport.abort)
        await asyncio.gather(*self.connections)


async def serve(args):
    interrupted = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in signal.SIGINT, signal.SIGTERM:
        # `loop.add_signal_handler` would be shorter, but Windows doesn't have it.
        signal.signal(number, lambda *_: loop.call_soon_threadsafe(interrupted.set))

    room = Room(args.guests, args.silence)
    # The limit leaves a byte for the `\r`.
    server = await asyncio.start_server(room.welcome, *args.bind, limit=MAX_LINE_BYTES + 1)
    host, port = server.sockets[0].getsockname()[:2]
    print(f"listening on {host}:{port}", flush=True)
    await interrupted.wait()
    server.close()
    await room.close()


def join(address, name):
    """Joins a room, with threads: asyncio can't read every kind of standard input."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with socket.create_connection(address) as room:
        if name:
            room.sendall(f"{name}\n".encode())
        threading.Thread(target=send_input, args=[room], daemon=True).start()
        with suppress(ConnectionError):
            while lines := room.recv(4096):
                sys.stdout.buffer.write(lines)
                sys.stdout.buffer.flush()


def send_input(room):
    with suppress(OSError):
        # `sys.stdin` has a lock, which this thread would still hold when the program ends.
        while lines := os.read(0, 4096):
            room.sendall(lines)
        room.shutdown(socket.SHUT_WR)


def address(text):
    host, port = text.rsplit(":", 1)
    return host.strip("[]"), int(port)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bind", type=address, default="127.0.0.1:7878", metavar="ADDRESS")
    parser.add_argument("--guests", type=int, default=1000)
    parser.add_argument("--silence", type=float, default=600, metavar="SECONDS")
    parser.add_argument("--join", type=address, metavar="ADDRESS")
    parser.add_argument("--name")
    args = parser.parse_args()
    try:
        if args.join:
            join(args.join, args.name)
        else:
            asyncio.run(serve(args))
    except OSError as error:
        sys.exit(f"error: {error}")


main()
