//! The programs of the stages, as tests run them.

use std::process::Command;
use std::{env, fs, process, thread};

use crate::{cargo, root};

/// How many examples run at the same time. Most of what they do is to wait.
const AT_ONCE: usize = 4;

/// Returns the command that builds and runs an example of a package, as a reader does. The
/// example gets the arguments that you add.
pub fn example(package: &str, name: &str) -> Command {
    let mut cargo = cargo();
    cargo.args(["run", "--quiet", "--package", package]);
    cargo.args(["--example", name, "--"]);
    cargo
}

/// Runs a program to its end, and returns what it has printed. Lines end as they do on Unix,
/// although Python ends them in another way on Windows.
///
/// # Panics
/// If the program doesn't end well, which a test reports in this way.
#[track_caller]
pub fn run(command: &mut Command) -> String {
    let output = command.output().expect("a program that starts");
    assert!(output.status.success(), "{command:?}: {output:?}");
    String::from_utf8(output.stdout)
        .expect("UTF-8")
        .replace("\r\n", "\n")
}

/// Runs the examples of a stage that have a file with what they print beside them, and
/// compares the two. Those that can save a page of their recording do that too, and have to
/// print the same.
///
/// # Panics
/// If they differ, or a page has no player, or there are no such examples, which a test
/// reports in this way.
#[track_caller]
pub fn check_examples(package: &str) {
    let examples = recorded_examples(package);
    thread::scope(|scope| {
        for some in examples.chunks(examples.len().div_ceil(AT_ONCE)) {
            scope.spawn(move || {
                for (name, expected) in some {
                    let printed = run(&mut example(package, name));
                    assert_eq!(printed, *expected, "{name}");
                    if can_be_played(package, name) {
                        let printed = run_and_save_page(package, name);
                        assert_eq!(printed, *expected, "{name} --html");
                    }
                }
            });
        }
    });
}

/// Returns whether an example saves a page of its recording if it's called with `--html`.
fn can_be_played(package: &str, name: &str) -> bool {
    let folder = root().join("crates").join(package).join("examples");
    let source = fs::read_to_string(folder.join(name).with_extension("rs")).expect("an example");
    ["recorder.show(", "save_if_asked("]
        .iter()
        .any(|call| source.contains(call))
}

/// Runs an example with `--html`, and returns what it has printed.
fn run_and_save_page(package: &str, name: &str) -> String {
    let file = env::temp_dir().join(format!("{package}-{name}-{}.html", process::id()));
    let printed = run(example(package, name).arg("--html").arg(&file));
    let page = fs::read_to_string(&file).expect("a page");
    assert!(page.contains("class=\"player\""), "{name}: {page}");
    // Others stay in the folder of the system only if a test fails.
    fs::remove_file(file).expect("a page that can be removed");
    printed
}

/// Returns the examples of a stage that have a file with what they print beside them, which
/// ends in `.stdout`. Each comes with the text of that file.
///
/// # Panics
/// If there are none, or they can't be read, which a test reports in this way.
#[track_caller]
pub fn recorded_examples(package: &str) -> Vec<(String, String)> {
    let folder = root().join("crates").join(package).join("examples");
    let mut examples = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder with examples") {
        let path = entry.expect("an example").path();
        if path.extension().is_some_and(|ending| ending == "stdout") {
            let name = path.file_stem().expect("a name").to_string_lossy();
            examples.push((
                name.into_owned(),
                fs::read_to_string(&path).expect("a text"),
            ));
        }
    }
    assert!(
        !examples.is_empty(),
        "{package} has no example with a .stdout"
    );
    examples
}
