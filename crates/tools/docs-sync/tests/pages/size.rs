//! A chapter is of a size that one can take in at one sitting.

use docs_sync::outline::Outline;

use crate::summary::chapters;
use crate::{Docs, assert_none};

/// How many words a chapter may have.
const MAX_WORDS: usize = 2000;

/// Chapters that may have more, each with how many and with the reason.
const ALLOWED: &[(&str, usize, &str)] = &[];

#[test]
fn no_chapter_is_too_long() {
    let docs = Docs::read();
    let long = chapters(&docs).into_iter().filter_map(|path| {
        let words = count_words(docs.page(&path).unwrap());
        let allowed = ALLOWED.iter().find(|(page, ..)| *page == path);
        let most = allowed.map_or(MAX_WORDS, |(_, most, _)| *most);
        (words > most).then(|| format!("{path} has {words} words, which are more than {most}"))
    });
    assert_none(long.collect());
}

/// Counts the words of what one reads: text, lists, tables and folded answers, but no
/// listings and console blocks.
fn count_words(markdown: &str) -> usize {
    let fences: usize = Outline::read(markdown)
        .fences
        .iter()
        .map(|fence| words(&fence.text))
        .sum();
    words(markdown) - fences
}

/// Counts what has a letter or a digit. HTML, comments, pictures, the names of files and the
/// numbers of a list don't count.
fn words(text: &str) -> usize {
    text.lines()
        .filter(|line| !line.starts_with(['<', '[', '!']) && !line.starts_with("```"))
        .map(|line| line.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.'))
        .flat_map(|line| line.split([' ', '|']))
        .filter(|word| word.contains(char::is_alphanumeric))
        .count()
}
