//! The chapter, whose tables are between comments that no reader sees.

use anyhow::Context;
use docs_sync::outline::Outline;

/// Returns the `page` with `text` in the place called `name`: between the comment
/// `<!-- measured: name -->` and the next `<!-- end -->`.
///
/// # Errors
///
/// There is no such place.
pub fn fill(page: &str, name: &str, text: &str) -> anyhow::Result<String> {
    let mut places = Outline::read(page).measured.into_iter();
    let (_, place) = places
        .find(|(found, _)| found == name)
        .with_context(|| format!("the chapter has no place <!-- measured: {name} -->"))?;
    let mut filled = page.to_owned();
    filled.replace_range(place, &format!("\n\n{}\n\n", text.trim()));
    Ok(filled)
}
