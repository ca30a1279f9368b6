//! The alternative texts of the pictures, which are in the pictures' own words.

use std::fs;

use crate::markdown::links;
use crate::{Docs, assert_none};

#[test]
fn every_sentence_of_an_alternative_text_stands_in_the_pictures_description() {
    let docs = Docs::read();
    let mut findings = Vec::new();
    for page in &docs.pages {
        for picture in links(&page.text).into_iter().filter(|link| link.is_image) {
            let path = page.path.parent().unwrap().join(&picture.target);
            for sentence in undescribed(&picture.text, &docs.file(path)) {
                let (path, line) = (page.path.display(), picture.line);
                findings.push(format!("{path}:{line}: {sentence} isn't in the picture"));
            }
        }
    }
    assert_none(findings);
}

#[test]
fn the_picture_for_links_to_the_book_is_what_its_head_says() {
    let docs = Docs::read();
    let head = docs.file("docs/theme/head.hbs");
    let property = |name: &str| {
        let (_, rest) = head
            .split_once(&format!("\"og:{name}\" content=\""))
            .unwrap();
        rest.split('"').next().unwrap()
    };
    let picture = fs::read(docs.root.join("docs").join(property("image"))).unwrap();
    // A PNG file says its width and its height right at the beginning.
    for (name, at) in [("image:width", 16), ("image:height", 20)] {
        let found = u32::from_be_bytes(picture[at..at + 4].try_into().unwrap());
        assert_eq!(found.to_string(), property(name), "og:{name}");
    }
    let scene = docs.file("docs/images/takeaway-2-tickets.svg");
    assert_none(undescribed(property("image:alt"), &scene));
}

/// Returns the sentences of an alternative text that the picture's description lacks.
fn undescribed(text: &str, svg: &str) -> Vec<String> {
    let description = described(svg);
    text.split_inclusive(". ")
        .filter(|sentence| !description.contains(&normalized(sentence)))
        .map(String::from)
        .collect()
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
