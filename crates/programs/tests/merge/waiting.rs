//! The CPU time that waiting takes.

use std::time::Duration;

use tokio::time::sleep;

use crate::files::Files;

/// How much of the CPU the program may use in a second of waiting.
const MAX_CPU: Duration = Duration::from_millis(50);

#[tokio::test]
async fn waiting_costs_hardly_any_cpu() {
    let files = Files::with("1 a\n5 b\nunfinished", "2 c\nunfinished");
    let mut program = files.merge_on();
    program.must_print("1 a").await;
    program.must_print("2 c").await;
    let before = program.cpu_time();
    sleep(Duration::from_secs(2)).await;
    let used = (program.cpu_time() - before) / 2;
    assert!(
        used < MAX_CPU,
        "while nothing is written, the program uses less than {MAX_CPU:?} of CPU in a second, \
         but it used {used:?}"
    );
}
