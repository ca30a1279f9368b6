"""Three orders cooked at once, and served as they get ready."""

import asyncio


async def order(customer, meal, seconds):
    await asyncio.sleep(seconds)
    return customer, meal


async def main():
    orders = [
        order("Ada", "pizza", 0.3),
        order("Bo", "salad", 0.1),
        order("Cy", "soup", 0.2),
    ]
    for next_order in asyncio.as_completed(orders):
        customer, meal = await next_order
        print(f"{customer} has {meal}")


asyncio.run(main())
