"""A program that gets its input and gives its output through pipes."""

import asyncio
import sys
from asyncio.subprocess import PIPE

UPPER = "import sys\nfor line in sys.stdin: print(line.rstrip().upper())"


async def main():
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", UPPER, stdin=PIPE, stdout=PIPE
    )
    # It writes and reads at once.
    answer, _ = await child.communicate(b"pizza\nsalad\n")
    for line in answer.decode().splitlines():
        print(f"the kitchen hears {line}")
    if child.returncode == 0:
        print("the child ended well")


asyncio.run(main())
