//! Puts new text into the fences of a page.

use crate::fence::Fence;
use crate::problem::Problem;

/// `markdown` with the text of some fences replaced, and not a byte besides.
///
/// # Errors
/// A text that would close its own fence.
pub fn refilled(markdown: &str, texts: &[(Fence, String)]) -> Result<String, Problem> {
    let mut page = markdown.to_owned();
    for (fence, text) in texts.iter().rev() {
        if text
            .lines()
            .any(|line| line.trim_start().starts_with("```"))
        {
            return Err(fence.problem("the text has a line of backticks, which ends a fence"));
        }
        let lines = text.lines().map(|line| format!("{}{line}", fence.prefix));
        let body: String = lines
            .map(|line| line.trim_end().to_owned() + "\n")
            .collect();
        page.replace_range(fence.body.clone(), &body);
    }
    Ok(page)
}
