//! The lesson: a cache that forgets who is already computing.

use this_workspace::{example, run};

/// Counts how often each of the numbers from 0 to 4 was calculated.
fn computations(printed: &str) -> [usize; 5] {
    [0, 1, 2, 3, 4].map(|n| {
        let line = format!("calculated {n}");
        printed.lines().filter(|printed| *printed == line).count()
    })
}

#[test]
fn a_naive_cache_computes_once_while_nothing_waits() {
    let printed = run(&mut example("memo-fibonacci", "naive"));
    assert_eq!(computations(&printed), [1; 5], "{printed}");
    assert!(printed.ends_with("\n(3, 3, 3)\n"), "{printed}");
}

#[test]
fn a_naive_cache_computes_three_times_as_soon_as_something_waits() {
    let printed = run(example("memo-fibonacci", "naive").arg("--slow"));
    assert_eq!(computations(&printed), [3; 5], "{printed}");
    assert!(printed.ends_with("\n(3, 3, 3)\n"), "{printed}");
}
