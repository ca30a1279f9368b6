"""A coroutine object that's driven by hand, and shows where it stands."""

import inspect


class Pause:
    def __await__(self):
        # What's yielded here is what `send` returns.
        meal = yield "a pause"
        return meal


async def lunch():
    soup = await Pause()
    pasta = await Pause()
    return f"{soup} and {pasta}"


def main():
    coroutine = lunch()
    show(coroutine)
    for meal in (None, "soup", "pasta"):
        try:
            print("it yields", coroutine.send(meal))
        except StopIteration as end:
            print("it returns", end.value)
        show(coroutine)


def show(coroutine):
    state = inspect.getcoroutinestate(coroutine)
    awaits = coroutine.cr_await and coroutine.cr_await.__qualname__
    keeps = coroutine.cr_frame and dict(coroutine.cr_frame.f_locals)
    print(f"{state}, awaits {awaits}, keeps {keeps}")


if __name__ == "__main__":
    main()
