//! The turns that tasks get: in which order, how often, and how much of the processor they take.

use crate::run_text;

#[test]
fn a_loop_that_waits_uses_hardly_any_cpu() {
    let program = "
async def main():
    await event_loop.gather(*(event_loop.sleep(0.5) for _ in range(100)))

began = time.process_time()
event_loop.run(main())
used = time.process_time() - began
print('little' if used < 0.1 else f'{used} s')
";
    assert_eq!(run_text(program), "little\n");
}

#[test]
fn a_task_is_polled_no_more_often_than_it_is_woken() {
    let program = "
polls = 0

class Counted:
    def __init__(self, coroutine):
        self.coroutine = coroutine

    def send(self, value):
        global polls
        polls += 1
        return self.coroutine.send(value)

    def close(self):
        self.coroutine.close()

async def sleeper():
    await event_loop.sleep(0.05)
    await event_loop.sleep(0.05)

async def main():
    tasks = [event_loop.spawn(Counted(sleeper())) for _ in range(10)]
    for task in tasks:
        await task

event_loop.run(main())
print(polls)
";
    assert_eq!(run_text(program), "30\n");
}

#[test]
fn sleepers_wake_in_the_order_of_their_moments_and_of_their_calls() {
    let program = "
async def sleeper(name, moment):
    await event_loop.sleep_until(moment)
    print(name)

async def main():
    now = time.monotonic()
    moments = {'third': 0.02, 'first': 0.01, 'second': 0.01, 'before all': -1}
    await event_loop.gather(*(sleeper(name, now + after) for name, after in moments.items()))

event_loop.run(main())
";
    assert_eq!(run_text(program), "before all\nfirst\nsecond\nthird\n");
}

#[test]
fn a_task_that_always_wakes_itself_does_not_hold_up_a_timer() {
    let program = "
@types.coroutine
def restless():
    while True:
        yield lambda wake: wake()

async def main():
    event_loop.spawn(restless())
    await event_loop.sleep(0.01)
    return 'main is done'

print(event_loop.run(main()))
";
    assert_eq!(run_text(program), "main is done\n");
}
