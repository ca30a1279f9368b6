//! The lines of an item: its block or section of TOML, and the comments above it.

/// Finds where the block that starts at line `at` ends: past the deeper lines, and
/// past the lines that close or go on with what the block has opened.
pub(super) fn end_of_block(lines: &[&str], at: usize) -> usize {
    const GO_ON: [&str; 9] = [
        ")", "]", "}", "{", "where", "else", "elif ", "except", "finally:",
    ];
    let mut end = at + 1;
    let mut finished = lines[at].ends_with([';', '}']);
    while let Some(line) = lines.get(end) {
        let deeper = line.is_empty() || indentation(line) > indentation(lines[at]);
        if !deeper {
            let goes_on = GO_ON.iter().any(|word| line.trim_start().starts_with(word));
            if finished || !goes_on || indentation(line) < indentation(lines[at]) {
                break;
            }
            // `} else {` opens again what `}` alone would have ended.
            finished =
                line.ends_with(';') || line.trim_start().starts_with('}') && !line.ends_with('{');
        }
        end += 1;
    }
    end
}

/// Finds where the TOML section that starts at line `at` ends: at the next header,
/// or the comment directly above that.
pub(super) fn end_of_section(lines: &[&str], at: usize) -> usize {
    let next = (at + 1..lines.len()).find(|&line| lines[line].starts_with('['));
    next.map_or(lines.len(), |next| lead_in(".toml", lines, next))
}

/// Finds the first of the comments, attributes and decorators directly above `at`.
pub(super) fn lead_in(file: &str, lines: &[&str], at: usize) -> usize {
    let marks: &[&str] = match file.rsplit('.').next() {
        Some("rs") => &["//", "#["],
        Some("py") => &["#", "@"],
        _ => &["#"],
    };
    let level = indentation(lines[at]);
    let mut first = at;
    for above in (0..at).rev() {
        let line = lines[above].trim_start();
        let beside = indentation(lines[above]) == level;
        // `//!` speaks of the whole file.
        let leads = marks.iter().any(|mark| line.starts_with(mark)) && !line.starts_with("//!");
        // An attribute of several lines: its start decides, further up.
        let inside = indentation(lines[above]) > level || beside && line.starts_with(')');
        if beside && leads {
            first = above;
        } else if line.is_empty() || !inside {
            break;
        }
    }
    first
}

/// Takes the indentation away, and the empty lines at the end.
pub(super) fn dedent<'a>(block: &[&'a str], indent: usize) -> Vec<&'a str> {
    let mut lines: Vec<&str> = block
        .iter()
        .map(|line| line.get(indent..).unwrap_or(""))
        .collect();
    while lines.last().is_some_and(|line| line.trim().is_empty()) {
        lines.pop();
    }
    lines
}

/// Counts the spaces at the start of a line.
pub(super) fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}
