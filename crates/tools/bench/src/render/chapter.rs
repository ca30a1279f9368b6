//! The chapter, whose tables are between comments that no reader sees.

use anyhow::Context;

/// Returns the `page` with `text` in the place called `name`: between a line
/// `<!-- measured: name -->` and the next line `<!-- end -->`.
///
/// # Errors
///
/// There is no such place.
pub fn fill(page: &str, name: &str, text: &str) -> anyhow::Result<String> {
    let mark = format!("<!-- measured: {name} -->\n");
    let missing = || format!("the chapter has no place {mark}");
    let (before, rest) = page.split_once(&mark).with_context(missing)?;
    let (_, after) = rest.split_once("<!-- end -->").with_context(missing)?;
    let text = text.trim();
    Ok(format!("{before}{mark}\n{text}\n\n<!-- end -->{after}"))
}
