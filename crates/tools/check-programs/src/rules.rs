//! The rules for wrong and right programs. Each returns what breaks it, in sentences.

use std::fs;

use crate::set::{FOLDER, Set, Variant};

/// How many wrong programs there are at least for each program.
pub const MIN_WRONG_PROGRAMS: usize = 8;

/// How many lines a wrong program has at most.
pub const MAX_LINES: usize = 30;

/// Finds what the programs lack.
pub fn find_all(set: &Set) -> Vec<String> {
    let mut findings = Vec::new();
    for program in set.solutions.keys() {
        let count = set
            .wrong
            .iter()
            .filter(|it| it.program() == program)
            .count();
        if count < MIN_WRONG_PROGRAMS {
            findings.push(format!(
                "{FOLDER}/solutions/{program}.rs: it has {count} wrong programs, and needs \
                 {MIN_WRONG_PROGRAMS}: wrong/{program}_1.rs and so on"
            ));
        }
    }
    for variant in set.wrong.iter().chain(&set.right) {
        let path = variant.path.display();
        if !set.solutions.contains_key(variant.program()) {
            findings.push(format!("{path}: there's no program of that name"));
        }
    }
    for wrong in &set.wrong {
        let found = check_wrong(set, wrong);
        findings.extend(
            found
                .iter()
                .map(|it| format!("{}: {it}", wrong.path.display())),
        );
    }
    findings
}

/// A wrong program names its test, says what is wrong, and holds only what differs.
fn check_wrong(set: &Set, wrong: &Variant) -> Vec<String> {
    let mut findings = Vec::new();
    let lines: Vec<_> = wrong.text.lines().collect();
    match wrong.refused_by() {
        None => findings.push("its first line has to be // Refused by: …".to_owned()),
        Some(test) if !is_there(set, wrong.program(), test) => {
            findings.push(format!("there's no test `{test}`"));
        }
        Some(_) => {}
    }
    if lines.get(1).is_none_or(|line| !line.starts_with("// ")) {
        findings.push("its second line has to say what is wrong".to_owned());
    }
    if lines.len() > MAX_LINES {
        findings.push(format!(
            "it has {} lines, and may have {MAX_LINES}",
            lines.len()
        ));
    }
    if let Some(solution) = set.solutions.get(wrong.program()) {
        let repeated = wrong.items.same_in(solution);
        findings.extend(
            repeated.map(|name| format!("take `{name}` away, because the solution has the same")),
        );
    }
    findings
}

/// Whether a program has this test, such as `lines::a_value_is_kept_unchanged`.
fn is_there(set: &Set, program: &str, test: &str) -> bool {
    let (module, function) = test.split_once("::").unwrap_or(("main", test));
    let path = format!("{FOLDER}/tests/{program}/{module}.rs");
    fs::read_to_string(set.root.join(path))
        .is_ok_and(|text| text.contains(&format!("fn {function}()")))
}
