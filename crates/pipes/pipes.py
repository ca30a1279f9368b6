"""From the till to the cook to the packer: three tasks, and two queues between them."""

import asyncio


async def take_orders(to_cook):
    for meal in ["pizza", "salad", "soup"]:
        await asyncio.sleep(0.2)
        print(f"{meal} is ordered")
        await to_cook.put(meal)
    print("the till closes")
    await to_cook.put(None)


async def cook(orders, to_packer):
    while (meal := await orders.get()) is not None:
        await asyncio.sleep(0.3)
        await to_packer.put(meal)
    print("the cook goes home")
    await to_packer.put(None)


async def pack(meals):
    while (meal := await meals.get()) is not None:
        print(f"{meal} is packed")
    print("the packer goes home")


async def main():
    orders, meals = asyncio.Queue(maxsize=2), asyncio.Queue(maxsize=2)
    await asyncio.gather(take_orders(orders), cook(orders, meals), pack(meals))


asyncio.run(main())
