"""An event loop by hand, which drives coroutines without asyncio."""

import collections
import heapq
import itertools
import runpy
import sys
import time
import types


def run(coroutine):
    if Loop.running is not None:
        raise RuntimeError("a loop is running already")
    loop = Loop.running = Loop()
    try:
        return loop.block_on(coroutine)
    finally:
        # Tasks that are left are dropped: nothing but their `finally` runs.
        for task in list(loop.tasks):
            task.coroutine.close()
        Loop.running = None


def spawn(coroutine):
    return Loop.running.spawn(coroutine)


async def gather(*coroutines):
    tasks = [spawn(coroutine) for coroutine in coroutines]
    return [await task for task in tasks]


async def sleep(seconds):
    await sleep_until(time.monotonic() + seconds)


@types.coroutine
def sleep_until(moment):
    yield lambda wake: Loop.running.add_timer(moment, wake)


class Loop:
    running = None

    def __init__(self):
        self.tasks = set()
        self.queue = collections.deque()
        self.timers = []
        self.numbers = itertools.count()

    def block_on(self, coroutine):
        main = self.spawn(coroutine)
        while True:
            # What's woken in this round has its turn in the next one.
            for _ in range(len(self.queue)):
                self.queue.popleft().poll()
            if main.done:
                return main.outcome()
            if not self.queue:
                self.rest()
            while self.timers and self.timers[0][0] <= time.monotonic():
                _, _, wake = heapq.heappop(self.timers)
                wake()

    def spawn(self, coroutine):
        task = Task(self, coroutine)
        self.tasks.add(task)
        task.wake()
        return task

    def add_timer(self, moment, wake):
        # Of two timers for the same moment, the one with the lower number goes first.
        heapq.heappush(self.timers, (moment, next(self.numbers), wake))

    def rest(self):
        if not self.timers:
            raise RuntimeError("main waits, and nothing is left that could wake it")
        time.sleep(max(0, self.timers[0][0] - time.monotonic()))


class Task:
    def __init__(self, loop, coroutine):
        self.loop, self.coroutine = loop, coroutine
        self.done, self.result, self.error = False, None, None
        self.wakers = []  # of the tasks that await this one

    def wake(self):
        self.loop.queue.append(self)

    def poll(self):
        try:
            leave_waker = self.coroutine.send(None)
        except StopIteration as end:
            self.done, self.result = True, end.value
        except Exception as error:
            self.done, self.error = True, error
        if not self.done:
            leave_waker(self.wake)
            return
        self.loop.tasks.discard(self)
        for wake in self.wakers:
            wake()

    def outcome(self):
        if self.error is not None:
            raise self.error
        return self.result

    def __await__(self):
        if not self.done:
            yield self.wakers.append
        return self.outcome()


async def customer(name, served_at):
    print(f"{name} orders")
    await sleep_until(served_at)
    print(f"{name} is served")


async def tickets():
    # All meals are timed from one moment, so a busy machine can't change their order.
    now = time.monotonic()
    await gather(
        customer("Ada", now + 0.03),
        customer("Bo", now + 0.01),
        customer("Cy", now + 0.02),
        customer("Dee", now + 0.04),
    )
    print("closed")


if __name__ == "__main__":
    if programs := sys.argv[1:]:
        sys.modules["asyncio"] = types.SimpleNamespace(run=run, gather=gather)
        for program in programs:
            runpy.run_path(program, run_name="__main__")
    else:
        run(tickets())
