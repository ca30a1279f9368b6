"""A cache around an async function that calls itself."""

import asyncio
import functools


def memo(function):
    cache = {}

    @functools.wraps(function)
    async def cached(n):
        if n in cache:
            print(f"found {n} in cache")
        else:
            cache[n] = await function(n)
            print(f"calculated {n}")
        return cache[n]

    return cached


@memo
async def fibn(n):
    if n < 2:
        return n
    a = await fibn(n - 2)
    b = await fibn(n - 1)
    return a + b


async def main():
    print(await asyncio.gather(fibn(4), fibn(4), fibn(4)))


asyncio.run(main())
