//! The program, run as a reader runs it.

use std::io::Read;
use std::process::{self, Command, Output, Stdio};
use std::{env, fs};

fn takeaway(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_takeaway"));
    command.args(arguments).output().expect("it starts")
}

/// Standard output, with `*` in the place of each measured number.
fn printed(arguments: &[&str]) -> String {
    let output = takeaway(arguments);
    assert!(output.status.success(), "{output:?}");
    let lines = String::from_utf8(output.stdout).expect("it is text");
    let lines = lines.lines().map(|line| {
        if !line.starts_with("   Measured: ") {
            return format!("{line}\n");
        }
        let words = line.split(' ').map(|word| match word.parse::<f64>() {
            Ok(_) => "*",
            Err(_) => word,
        });
        words.collect::<Vec<_>>().join(" ") + "\n"
    });
    lines.collect()
}

#[test]
fn the_program_runs_all_four_scenes() {
    assert_eq!(printed(&[]), include_str!("expected/all.txt"));
}

#[test]
fn one_after_another_is_printed_exactly() {
    let expected = include_str!("expected/1-one-after-another.txt");
    assert_eq!(printed(&["--scene", "one-after-another"]), expected);
}

#[test]
fn tickets_are_printed_exactly() {
    let expected = include_str!("expected/2-tickets.txt");
    assert_eq!(printed(&["--scene", "tickets"]), expected);
}

#[test]
fn coins_at_the_till_are_printed_exactly() {
    let expected = include_str!("expected/3-coins.txt");
    assert_eq!(printed(&["--scene", "coins"]), expected);
}

#[test]
fn walking_out_is_printed_exactly() {
    let expected = include_str!("expected/4-walking-out.txt");
    assert_eq!(printed(&["--scene", "walking-out"]), expected);
}

#[test]
fn a_scene_has_a_number_too() {
    for (number, name) in [
        ("1", "one-after-another"),
        ("2", "tickets"),
        ("3", "coins"),
        ("4", "walking-out"),
    ] {
        assert_eq!(printed(&["--scene", number]), printed(&["--scene", name]));
    }
}

#[test]
fn a_single_customer_has_all_four_scenes_too() {
    let page = printed(&["--customers", "1"]);
    assert!(page.contains("Ada counts coins for 40 ms"), "{page}");
    assert_eq!(page.matches("\n   Ada  30 ms  ").count(), 5, "{page}");
}

#[test]
fn nothing_is_wider_than_80_characters() {
    let most = ["--customers", "26", "--cook", "60000", "--coins", "1000"];
    for arguments in [&most[..], &["--customers", "26"], &[]] {
        let page = printed(arguments);
        let wide = page.lines().find(|line| line.chars().count() > 80);
        assert_eq!(wide, None);
    }
}

#[test]
fn one_number_cooks_for_all_and_a_list_brings_its_customers() {
    let same = printed(&["--scene", "2", "--customers", "3", "--cook", "15"]);
    assert_eq!(same.matches("15 ms").count(), 1 + 3 + 3 + 1, "{same}");
    assert_eq!(same, printed(&["--scene", "2", "--cook", "15,15,15"]));
}

#[test]
fn what_is_printed_is_the_same_if_a_page_is_saved() {
    let file = env::temp_dir().join(format!("takeaway-{}.html", process::id()));
    let path = file.to_str().expect("it is text");
    assert_eq!(printed(&["--html", path]), printed(&[]));
    let page = fs::read_to_string(&file).expect("it was saved");
    // The scene with the coins has two.
    assert_eq!(page.matches("class=\"player\"").count(), 5);
    fs::remove_file(file).expect("it is there");
}

#[test]
fn a_reader_who_stops_early_is_no_error() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_takeaway"));
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    drop(child.stdout.take());
    let mut complaints = String::new();
    let mut stderr = child.stderr.take().unwrap();
    stderr.read_to_string(&mut complaints).unwrap();
    assert!(child.wait().unwrap().success());
    assert_eq!(complaints, "");
}
