"""The Fibonacci numbers without end: taken, filtered, paced and given up."""

import asyncio


async def fibonacci():
    before, last = 1, 0
    while True:
        before, last = last, before + last
        if last >= 2**64:
            # Python's own numbers have no limit.
            raise OverflowError("the next number needs more than 64 bits")
        yield last


async def take(count, numbers):
    try:
        async for number in numbers:
            yield number
            count -= 1
            if count == 0:
                break
    finally:
        await numbers.aclose()


async def skip(count, numbers):
    async for number in numbers:
        if count == 0:
            yield number
        else:
            count -= 1


async def main():
    first = [number async for number in take(10, fibonacci())]
    print("the first ten:", first)

    even = (number async for number in fibonacci() if number % 2 == 0)
    print("the first five that are even:", [number async for number in take(5, even)])

    await give_up()

    try:
        async for number in skip(92, fibonacci()):
            print("number 93:", number)
    except OverflowError as error:
        print("the end:", error)


async def give_up():
    numbers = fibonacci()
    async for number in numbers:
        await asyncio.sleep(0.1)
        print("another 100 ms:", number)
        if number > 5:
            break
    # Leaving the loop doesn't end a generator.
    await numbers.aclose()


asyncio.run(main())
