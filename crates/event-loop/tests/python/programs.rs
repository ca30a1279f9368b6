//! The whole programs: ours, and those of the article.

use std::process::Command;

use this_workspace::{root, run};

use crate::{event_loop, python, run_text};

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
