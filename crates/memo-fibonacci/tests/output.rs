//! Both programs of this stage, run as a reader runs them.

use std::path::Path;
use std::process::Command;

use this_workspace::run;

const ARTICLE: &str = "\
calculated 0
calculated 1
calculated 2
found 1 in cache
found 2 in cache
calculated 3
calculated 4
found 4 in cache
found 4 in cache
[3, 3, 3]
";

fn memo_fibonacci(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_memo-fibonacci"));
    command.args(args);
    command
}

#[test]
fn the_rust_program_prints_the_ten_lines() {
    assert_eq!(run(&mut memo_fibonacci(&[])), ARTICLE);
}

#[test]
fn the_python_program_prints_the_same() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("memo_fibonacci.py");
    let mut python = Command::new(python_env::for_script(&script).unwrap());
    assert_eq!(run(python.arg(script)), ARTICLE);
}

#[test]
fn a_real_wait_in_every_step_changes_no_line() {
    assert_eq!(run(&mut memo_fibonacci(&["--slow", "1"])), ARTICLE);
}

#[test]
fn other_numbers_are_joined_in_the_order_given() {
    let printed = run(&mut memo_fibonacci(&["93", "90", "90"]));
    assert_eq!(
        printed.lines().last().unwrap(),
        "[12200160415121876738, 2880067194370816120, 2880067194370816120]"
    );
    let calculated = printed
        .lines()
        .filter(|line| line.starts_with("calculated"));
    assert_eq!(calculated.count(), 94);
}

#[test]
fn the_largest_number_that_fits_is_exact() {
    let printed = run(&mut memo_fibonacci(&["186"]));
    let last = printed.lines().last().unwrap();
    assert_eq!(last, "[332825110087067562321196029789634457848]");
}

#[test]
fn bad_numbers_are_refused_before_anything_is_printed() {
    for bad in ["187", "256", "-1", "four", "4.0", ""] {
        let output = memo_fibonacci(&["4", bad]).output().unwrap();
        let message = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{bad:?}");
        assert_eq!(output.stdout, b"", "{bad:?}");
        assert!(
            message.contains("not a whole number from 0 to 186"),
            "{message}"
        );
        assert!(message.contains(&format!("'{bad}'")), "{message}");
    }
}

#[test]
fn a_bad_wait_is_refused() {
    for bad in ["0", "-1", "soon", "60001"] {
        let output = memo_fibonacci(&[&format!("--slow={bad}")])
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{bad:?}");
        assert_eq!(output.stdout, b"", "{bad:?}");
    }
}
