"""Times the Python twin of memo-fibonacci: python3 time_twin.py SCRIPT N TIMES

Prints the microseconds that three calls of fibn(N), joined, take on average with
a fresh cache. Nothing is printed meanwhile, and nothing is started anew.
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


async def repeat():
    began = time.perf_counter()
    for _ in range(times):
        fibn = twin["fibn"] = twin["memo"](plain)
        await asyncio.gather(fibn(n), fibn(n), fibn(n))
    return time.perf_counter() - began


print(asyncio.run(repeat()) * 1e6 / times)
