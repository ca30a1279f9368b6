//! Cuts a block out of a source file, in any language that indents.

/// The block of `text` that begins at the one line which starts with `start`,
/// dedented, together with the comments, attributes and decorators directly
/// above it. `file` is the name of the file: a few rules hang on its ending.
///
/// # Errors
/// No line starts with `start`, or several do; the message names their lines.
pub fn block(file: &str, text: &str, start: &str) -> Result<String, String> {
    let lines: Vec<&str> = text.lines().collect();
    let found: Vec<usize> = (0..lines.len())
        .filter(|&at| lines[at].trim_start().starts_with(start))
        .collect();
    let at = match found[..] {
        [at] => at,
        [] => return Err(format!("{file} has no line that starts with `{start}`")),
        _ => {
            let found: Vec<_> = found.iter().map(|at| (at + 1).to_string()).collect();
            let found = found.join(", ");
            return Err(format!(
                "{file} has several lines that start with `{start}`: {found}; quote more of the one you mean"
            ));
        }
    };
    let end = if file.ends_with(".toml") && start.starts_with('[') {
        end_of_section(&lines, at)
    } else {
        end_of_block(&lines, at)
    };
    let block = &lines[lead_in(file, &lines, at)..end];
    let indent = indentation(lines[at]);
    let dedented = block.iter().map(|line| line.get(indent..).unwrap_or(""));
    let block = dedented.collect::<Vec<_>>().join("\n");
    Ok(block.trim_end().to_owned() + "\n")
}

/// Where the block that starts at line `at` ends: past the deeper lines, and
/// past the lines that close or go on with what the block has opened.
fn end_of_block(lines: &[&str], at: usize) -> usize {
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

/// Where the TOML section that starts at line `at` ends: at the next header,
/// or the comment directly above that.
fn end_of_section(lines: &[&str], at: usize) -> usize {
    let next = (at + 1..lines.len()).find(|&line| lines[line].starts_with('['));
    next.map_or(lines.len(), |next| lead_in(".toml", lines, next))
}

/// The first of the comments, attributes and decorators directly above `at`.
fn lead_in(file: &str, lines: &[&str], at: usize) -> usize {
    let marks: &[&str] = match file.rsplit('.').next() {
        Some("rs") => &["//", "#["],
        Some("py") => &["#", "@"],
        Some("toml") => &["#"],
        // A justfile's attributes are in plain brackets.
        _ => &["#", "["],
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

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}
