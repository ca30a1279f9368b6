//! The ends of tasks and of the loop: exceptions, tasks that never end, and loops that can't go on.

use crate::run_text;

#[test]
fn an_exception_reaches_everyone_who_awaits_the_task() {
    let program = "
async def burn():
    await event_loop.sleep(0.01)
    raise ValueError('burnt')

async def wait_for(task):
    try:
        await task
    except ValueError as error:
        return f'it is {error}'

async def main():
    task = event_loop.spawn(burn())
    print(await event_loop.gather(wait_for(task), wait_for(task)))
    print(await wait_for(task), 'to those who come late')

event_loop.run(main())
";
    assert_eq!(
        run_text(program),
        "['it is burnt', 'it is burnt']\nit is burnt to those who come late\n"
    );
}

#[test]
fn an_exception_of_main_leaves_the_loop_and_the_next_one_starts() {
    let program = "
async def burn():
    raise ValueError('burnt')

async def main():
    await event_loop.gather(event_loop.sleep(0), burn())

async def greet():
    return 'another loop'

try:
    event_loop.run(main())
except ValueError as error:
    print(error)
print(event_loop.run(greet()))
";
    assert_eq!(run_text(program), "burnt\nanother loop\n");
}

#[test]
fn a_task_that_never_ends_is_dropped_when_main_is_done() {
    let program = "
async def serve():
    try:
        while True:
            await event_loop.sleep(3600)
    finally:
        print('the stove is off')

async def main():
    event_loop.spawn(serve())
    await event_loop.sleep(0)
    # This one has no turn any more.
    event_loop.spawn(serve())
    print('main is done')

event_loop.run(main())
print('the loop has ended')
";
    assert_eq!(
        run_text(program),
        "main is done\nthe stove is off\nthe loop has ended\n"
    );
}

#[test]
fn a_loop_that_nothing_can_wake_says_so() {
    let program = "
@types.coroutine
def never():
    yield lambda wake: None

async def main():
    await never()

try:
    event_loop.run(main())
except RuntimeError as error:
    print(error)
";
    assert_eq!(
        run_text(program),
        "main waits, and nothing is left that could wake it\n"
    );
}

#[test]
fn a_loop_inside_a_loop_is_refused() {
    let program = "
async def inner():
    pass

async def outer():
    coroutine = inner()
    try:
        event_loop.run(coroutine)
    except RuntimeError as error:
        coroutine.close()
        return error

print(event_loop.run(outer()))
";
    assert_eq!(run_text(program), "a loop is running already\n");
}
