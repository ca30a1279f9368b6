"""A customer who gives up waiting for the oven."""

import asyncio
import time


async def main():
    try:
        await asyncio.wait_for(asyncio.to_thread(bake, "cake"), 0.05)
    except asyncio.TimeoutError:
        print("Bo gives up")
    print("main ends")


def bake(meal):
    time.sleep(0.6)
    print(f"the oven opens: {meal}")


asyncio.run(main())
print("the loop is gone")
