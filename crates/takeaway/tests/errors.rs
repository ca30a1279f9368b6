//! The complaints of the program: values that make no sense, and failed writes.

use std::process::Command;

/// Runs the program, which must fail with `code`, and returns what it says.
fn complaint(arguments: &[&str], code: i32) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_takeaway"));
    let output = command.args(arguments).output().expect("it starts");
    assert_eq!(output.status.code(), Some(code), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr).expect("it is text")
}

#[track_caller]
fn refuses(arguments: &[&str], because: &str) {
    let complaint = complaint(arguments, 2);
    let said = complaint.lines().next().unwrap_or_default();
    assert_eq!(said, format!("error: {because}"), "{complaint}");
}

#[test]
fn a_restaurant_needs_a_customer_and_seats_26() {
    let because = |n| format!("invalid value '{n}' for '--customers <N>': {n} is not in 1..=26");
    refuses(&["--customers", "0"], &because("0"));
    refuses(&["--customers", "27"], &because("27"));
    refuses(&["--customers", "99999999999"], &because("99999999999"));
}

#[test]
fn a_meal_takes_between_a_millisecond_and_a_minute() {
    let because = |n| format!("invalid value '{n}' for '--cook <MS>': {n} is not in 1..=60000");
    refuses(&["--cook", "0"], &because("0"));
    refuses(&["--cook", "10,60001"], &because("60001"));
}

#[test]
fn a_meal_takes_a_number() {
    let because = "invalid value 'soon' for '--cook <MS>': invalid digit found in string";
    refuses(&["--cook", "10,soon"], because);
}

#[test]
fn a_list_of_meals_has_one_for_each_customer() {
    refuses(
        &["--customers", "3", "--cook", "10,20"],
        "--cook lists 2 meals for 3 customers: give one number for all, or 3 numbers",
    );
}

#[test]
fn a_list_of_meals_brings_no_more_than_26_customers() {
    refuses(
        &["--cook", &["5"; 27].join(",")],
        "--cook lists 27 meals, but at most 26 customers can come",
    );
}

#[test]
fn nobody_counts_coins_for_longer_than_a_second() {
    let because = "invalid value '1001' for '--coins <MS>': 1001 is not in 1..=1000";
    refuses(&["--coins", "1001"], because);
}

#[test]
fn there_are_four_scenes() {
    let complaint = complaint(&["--scene", "5"], 2);
    assert!(
        complaint.contains("invalid value '5' for '--scene"),
        "{complaint}"
    );
    assert!(
        complaint.contains("one-after-another, tickets, coins, walking-out"),
        "{complaint}"
    );
}

#[test]
fn pictures_need_a_directory_that_can_be_written() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    let complaint = complaint(&["--scene", "2", "--svg", file], 1);
    let expected = format!("error: cannot write pictures into {file}: ");
    assert!(complaint.starts_with(&expected), "{complaint}");
}

/// The device `/dev/full` refuses every write, as a full disk does.
#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error() {
    let full = std::fs::File::create("/dev/full").expect("Linux has it");
    let mut command = Command::new(env!("CARGO_BIN_EXE_takeaway"));
    let output = command.stdout(full).output().expect("it starts");
    assert_eq!(output.status.code(), Some(1), "{output:?}");
    let complaint = String::from_utf8(output.stderr).expect("it is text");
    let expected = "error: cannot write to standard output: No space left on device";
    assert!(complaint.starts_with(expected), "{complaint}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
}
