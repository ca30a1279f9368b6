"""Recipe cards: coroutine functions in a dictionary."""

import asyncio

cards = {}


def card(recipe):
    """Files a recipe under its name. It's a decorator."""
    cards[recipe.__name__] = recipe
    return recipe


@card
async def pizza(portions):
    await asyncio.sleep(0.01)
    return 10 + portions


@card
async def toast(portions):
    return 3 * portions


async def main():
    for name in ["pizza", "toast", "sushi"]:
        if recipe := cards.get(name):
            print(f"{name} takes {await recipe(2)} minutes")
        else:
            print(f"there's no card for {name}")


asyncio.run(main())
