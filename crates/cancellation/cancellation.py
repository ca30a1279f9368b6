"""Two cooks who are asked to stop, and clean up before they go."""

import asyncio


async def cook(name, seconds):
    try:
        while True:
            await asyncio.sleep(seconds)
            print(f"{name} serves soup")
    finally:
        await asyncio.sleep(seconds / 10)
        print(f"{name} has cleaned the stove")


async def main():
    cooks = [
        asyncio.create_task(cook("Ada", 0.2)),
        asyncio.create_task(cook("Bo", 0.12)),
    ]
    await asyncio.sleep(0.3)
    print("the takeaway closes")
    for task in cooks:
        task.cancel()
    await asyncio.gather(*cooks, return_exceptions=True)
    print(f"tasks left: {len(asyncio.all_tasks()) - 1}")


asyncio.run(main())
