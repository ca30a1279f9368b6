//! The commands of a console block, and the output it shows.

use snapbox::Data;
use snapbox::filter::NormalizeToExpected;

/// A command as the page shows it, and what it shows of its output.
#[derive(Debug)]
pub(crate) struct Step {
    /// The lines of the command, as they are on the page.
    pub shown: String,
    /// What the shell gets.
    pub command: String,
    /// The lines after it.
    pub output: String,
}

/// Splits a block into commands: `$ ` starts one, `> ` goes on with it, and anything else
/// is output. A block that begins with output has none.
pub(crate) fn split(block: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    for line in block.lines() {
        if let Some(command) = line.strip_prefix("$ ") {
            steps.push(Step {
                shown: format!("{line}\n"),
                command: command.into(),
                output: String::new(),
            });
            continue;
        }
        let Some(step) = steps.last_mut() else {
            return steps;
        };
        match line.strip_prefix("> ") {
            Some(more) if step.output.is_empty() => {
                step.shown += &format!("{line}\n");
                step.command += &format!("\n{more}");
            }
            _ => step.output += &format!("{line}\n"),
        }
    }
    steps
}

/// Puts the elisions of `expected` into what was printed, where they fit. Blank lines at
/// the end do not count: a page may have one between two commands.
pub(crate) fn reconcile(printed: &str, expected: &str) -> String {
    let pattern = one_line_end(expected);
    let text = NormalizeToExpected::new()
        .redact()
        .normalize(Data::text(one_line_end(printed)), &Data::text(&pattern))
        .to_string();
    if text == pattern {
        expected.to_owned()
    } else {
        text
    }
}

fn one_line_end(text: &str) -> String {
    match text.trim_end_matches('\n') {
        "" => String::new(),
        text => format!("{text}\n"),
    }
}
