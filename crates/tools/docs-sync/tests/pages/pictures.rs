//! The alternative texts of the pictures, which are in the pictures' own words.

use crate::markdown::links;
use crate::{Docs, assert_none};

#[test]
fn every_sentence_of_an_alternative_text_stands_in_the_pictures_description() {
    let docs = Docs::read();
    let mut findings = Vec::new();
    for page in &docs.pages {
        for picture in links(&page.text).into_iter().filter(|link| link.is_image) {
            let path = page.path.parent().unwrap().join(&picture.target);
            let description = described(&docs.file(path));
            for sentence in picture.text.split_inclusive(". ") {
                if !description.contains(&normalized(sentence)) {
                    let (path, line) = (page.path.display(), picture.line);
                    findings.push(format!("{path}:{line}: {sentence} isn't in the picture"));
                }
            }
        }
    }
    assert_none(findings);
}

/// Returns what a screen reader gets from a picture: its title and its description.
fn described(svg: &str) -> String {
    let texts = ["title", "desc"].map(|element| {
        let (_, rest) = svg.split_once(&format!("<{element}")).unwrap();
        let (_, rest) = rest.split_once('>').unwrap();
        rest.split('<').next().unwrap()
    });
    normalized(&texts.join(". ").replace("&apos;", "'"))
}

/// Returns a text without capitals, and with single spaces.
fn normalized(text: &str) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
