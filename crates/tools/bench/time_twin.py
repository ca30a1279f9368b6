"""Times the Python twin of memo-fibonacci: python3 time_twin.py SCRIPT N TIMES

Prints two times in microseconds, each for three calls of fibn(N), joined, on
average with a fresh cache: first with the cache of the script, then with one that
computes each value once however many calls wait for it, as the Rust cache does.
Nothing is printed meanwhile, and nothing is started again.
"""

import asyncio
import sys
import time

script, n, times = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

# The script runs its own main once. Its functions stay, and look up `print` here.
twin = {"__name__": "twin", "print": lambda *_: None}
with open(script, encoding="utf-8") as source:
    exec(compile(source.read(), script, "exec"), twin)
plain = twin["fibn"].__wrapped__


def single_flight(function):
    """The quickest such cache that we could find; one with locks takes twice as long."""
    loop = asyncio.get_running_loop()
    values = {}

    async def cached(n):
        while n in values:
            value = values[n]
            if value.done():
                return value.result()
            try:
                return await asyncio.shield(value)
            except asyncio.CancelledError:
                # Whoever computed it did not get to the end: somebody else must.
                if not value.cancelled():
                    raise
        values[n] = value = loop.create_future()
        try:
            value.set_result(await function(n))
        except BaseException:
            del values[n]
            value.cancel()
            raise
        return value.result()

    return cached


async def repeat(memo):
    began = time.perf_counter()
    for _ in range(times):
        fibn = twin["fibn"] = memo(plain)
        await asyncio.gather(fibn(n), fibn(n), fibn(n))
    return (time.perf_counter() - began) * 1e6 / times


print(asyncio.run(repeat(twin["memo"])), asyncio.run(repeat(single_flight)))
