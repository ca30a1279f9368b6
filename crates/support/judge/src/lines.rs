//! Two lists of lines compared: side by side, and in a sentence.

/// A table with more lines shows those around the first difference.
const MAX_LINES: usize = 10;

/// How many lines before the first difference such a table shows.
const LINES_BEFORE: usize = 3;

/// How many lines are quoted in a sentence.
const MAX_QUOTED: usize = 3;

/// Puts two lists of lines next to each other, and marks where they differ. Of the second
/// one, it shows only the first `shown` lines.
pub(crate) fn side_by_side(
    headings: [&str; 2],
    wanted: &[&str],
    was: &[String],
    shown: usize,
) -> String {
    let width = wanted
        .iter()
        .chain(&headings[..1])
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0);
    let mut table = format!("     {:width$}   {}\n", headings[0], headings[1]);
    let known = was.len().min(shown);
    let count = wanted.len().max(known);
    let first = match count {
        0..=MAX_LINES => 0,
        _ => first_difference(wanted, was).saturating_sub(LINES_BEFORE),
    };
    if first > 0 {
        table += &format!("   … {first} lines are the same\n");
    }
    for index in (first..count).take(MAX_LINES) {
        let left = wanted.get(index).copied();
        let right = was[..known].get(index).map(String::as_str);
        let mark = if left == right || index >= shown {
            ' '
        } else {
            '≠'
        };
        let line = format!(
            "   {mark} {:width$}   {}",
            left.unwrap_or(""),
            right.unwrap_or("")
        );
        table += &format!("{}\n", line.trim_end());
    }
    match count.saturating_sub(first + MAX_LINES) {
        0 => table,
        more => format!("{table}   … and {more} more\n"),
    }
}

/// Says in which way the lines differ from the wanted ones.
pub(crate) fn describe_difference(wanted: &[&str], was: &[String]) -> String {
    let was: Vec<_> = was.iter().map(String::as_str).collect();
    let sorted = |lines: &[&str]| {
        let mut lines = lines.to_vec();
        lines.sort_unstable();
        lines.join("\n")
    };
    if sorted(wanted) == sorted(&was) {
        return "wanted the same lines in another order".to_owned();
    }
    match (find_left_out(&was, wanted), find_left_out(wanted, &was)) {
        (Some(missing), _) => format!("missing: {}", quote(&missing)),
        (_, Some(extra)) => format!("not wanted: {}", quote(&extra)),
        _ => "wanted other lines, or another order".to_owned(),
    }
}

/// Returns the lines that `some` leaves out of `all`, if the rest is in the same order.
fn find_left_out<'a>(some: &[&str], all: &[&'a str]) -> Option<Vec<&'a str>> {
    let mut rest = some.iter().peekable();
    let is_left_out = |line: &&&str| rest.next_if(|next| *next == *line).is_none();
    let left_out = all.iter().filter(is_left_out).copied().collect();
    rest.peek().is_none().then_some(left_out)
}

/// Lists the first of these lines, in quotes.
fn quote(lines: &[&str]) -> String {
    let quoted: Vec<_> = lines
        .iter()
        .take(MAX_QUOTED)
        .map(|line| format!("{line:?}"))
        .collect();
    match lines.len().saturating_sub(MAX_QUOTED) {
        0 => quoted.join(", "),
        more => format!("{}, and {more} more", quoted.join(", ")),
    }
}

/// Returns the index of the first line that isn't the same in both lists.
pub(crate) fn first_difference(wanted: &[&str], was: &[String]) -> usize {
    wanted
        .iter()
        .zip(was)
        .take_while(|(left, right)| *left == right)
        .count()
}
