"""A coroutine, and the event loop that runs it."""

import asyncio


async def hello_world():
    print("Hello World!")


# Calling an `async def` runs none of its body: it only makes a coroutine.
greeting = hello_world()

# `run` makes an event loop, runs the coroutine to its end, closes the loop.
asyncio.run(greeting)
