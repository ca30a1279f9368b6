//! Lines that a run logged, beside those that were wanted.

use judge::log;

use super::complaint;

#[test]
fn lines_in_another_order_stand_side_by_side() {
    let run = judge::run(async || {
        for line in ["one", "three", "two", "four"] {
            log(line);
        }
    });
    let table = "\
wanted other lines, or another order:

     wanted   was
     one      one
   ≠ two      three
   ≠ three    two
   ≠          four
";
    let said = complaint(|| _ = run.must_log(&["one", "two", "three"]));
    assert_eq!(said, table);
}

#[test]
fn the_sentence_names_the_lines_that_are_missing_or_not_wanted() {
    let run = judge::run(async || ["one", "two", "three"].map(log));
    let first_line = |wanted: &[&str]| {
        let said = complaint(|| _ = run.must_log(wanted));
        said.lines().next().unwrap().to_owned()
    };
    assert_eq!(
        first_line(&["two", "one", "three"]),
        "wanted the same lines in another order:"
    );
    assert_eq!(
        first_line(&["one", "and", "two", "three"]),
        "missing: \"and\":"
    );
    assert_eq!(first_line(&["two", "three"]), "not wanted: \"one\":");
    let many = ["0", "one", "two", "three", "4", "5", "6"];
    assert_eq!(
        first_line(&many),
        "missing: \"0\", \"4\", \"5\", and 1 more:"
    );
}

#[test]
fn of_many_lines_those_around_the_first_difference_are_shown() {
    let run = judge::run(async || {
        for number in 0..60 {
            log(number.to_string());
        }
    });
    let mut wanted: Vec<_> = run.lines().iter().map(String::as_str).collect();
    wanted[30] = "soup";
    let said = complaint(|| _ = run.must_log(&wanted));
    let table = "     wanted   was\n   … 27 lines are the same\n     27       27\n";
    assert!(said.contains(table), "{said}");
    assert!(said.contains("   ≠ soup     30\n"), "{said}");
    assert!(
        said.ends_with("     36       36\n   … and 23 more\n"),
        "{said}"
    );
}
