"""Three coroutines, each awaiting the next."""

import asyncio


async def outer():
    rest = await middle()
    print(f"Hello {rest}")


async def middle():
    mark = await inner()
    return f"World{mark}"


async def inner():
    return "!"


asyncio.run(outer())
