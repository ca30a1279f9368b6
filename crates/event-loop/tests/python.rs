//! The event loop in Python, run as a reader runs it, and as a module of programs of ours.
#![allow(
    clippy::unwrap_used,
    reason = "a test that fails with the line of its `unwrap` says enough"
)]

use std::path::{Path, PathBuf};
use std::process::Command;

use this_workspace::{root, run};

#[test]
fn the_python_program_prints_the_same_as_the_rust_one() {
    let mut rust = Command::new(env!("CARGO_BIN_EXE_event-loop"));
    assert_eq!(run(python().arg(event_loop())), run(&mut rust));
}

#[test]
fn the_articles_programs_print_what_they_print_on_asyncio() {
    for program in [
        "hello/hello.py",
        "chaining/chaining.py",
        "memo-fibonacci/memo_fibonacci.py",
    ] {
        let program = root().join("crates").join(program);
        let on_asyncio = run(python().arg(&program));
        let on_our_loop = run(python().arg(event_loop()).arg(&program));
        assert_eq!(on_our_loop, on_asyncio);
        assert_ne!(on_our_loop, "");
    }
}

#[test]
fn asyncio_stays_outside_while_the_articles_programs_run() {
    let program = "
import runpy, sys
sys.argv[1:] = ['../hello/hello.py', '../chaining/chaining.py']
sys.argv += ['../memo-fibonacci/memo_fibonacci.py']
runpy.run_path('event_loop.py', run_name='__main__')
print(sorted(name for name in sys.modules if name.startswith('asyncio')))
";
    assert_eq!(run_text(program).lines().last(), Some("['asyncio']"));
}

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

fn python() -> Command {
    Command::new(python_env::for_script(&event_loop()).unwrap())
}

fn event_loop() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("event_loop.py")
}

/// Runs a program that has the event loop as a module, and returns what it prints. One that
/// hangs ends with a traceback.
fn run_text(program: &str) -> String {
    let program = format!(
        "import faulthandler, time, types, event_loop\n\
         faulthandler.dump_traceback_later(30, exit=True)\n{program}"
    );
    let mut python = python();
    python.current_dir(env!("CARGO_MANIFEST_DIR"));
    let output = python.args(["-B", "-c", &program]).output().unwrap();
    // A warning, such as that a coroutine was never awaited, counts as an error.
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    String::from_utf8(output.stdout).unwrap().replace('\r', "")
}
