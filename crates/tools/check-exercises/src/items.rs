//! The items of a file by their names, and a wrong answer's in the place of its exercise's.

use std::collections::BTreeMap;

use anyhow::anyhow;
use syn::spanned::Spanned;
use syn::{Item, UseTree};

/// The items of a file, each with its text. An `impl` goes by its header, and each name
/// that's imported is an item of its own, such as `use tokio::time::sleep;`.
#[derive(Debug)]
pub struct Items(BTreeMap<String, String>);

impl Items {
    /// Parses a file. The comments between its items aren't kept.
    ///
    /// # Errors
    /// It isn't Rust. The message names the line.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let file = syn::parse_file(text)
            .map_err(|error| anyhow!("line {}: {error}", error.span().start().line))?;
        let mut items: BTreeMap<String, String> = BTreeMap::new();
        // Two of the same name, such as a type and a function, stay together.
        let mut add = |name: &str, text: &str| {
            *items.entry(name.to_owned()).or_default() += &format!("{text}\n");
        };
        for item in file.items {
            if let Item::Use(it) = &item {
                for path in imported_paths(&it.tree, "") {
                    let name = path.rsplit([':', ' ']).next().unwrap_or(&path);
                    add(name, &format!("use {path};"));
                }
            } else {
                let text = item.span().source_text().unwrap_or_default();
                add(&name_of(&item).unwrap_or_default(), &text);
            }
        }
        Ok(Self(items))
    }

    /// Returns the text of the item of that name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Returns the names of those that are the same in `other`, apart from comments.
    pub fn same_in<'a>(&'a self, other: &Self) -> impl Iterator<Item = &'a str> {
        fn code(text: &str) -> impl Iterator<Item = &str> {
            text.lines()
                .filter(|line| !line.trim_start().starts_with("//"))
        }
        self.0
            .iter()
            .filter(|(name, text)| other.get(name).is_some_and(|it| code(it).eq(code(text))))
            .map(|(name, _)| name.as_str())
    }

    /// Returns the text of a file that has them, and those of `answer` in the place of those
    /// of the same name.
    pub fn with(&self, answer: &Self) -> String {
        let mut items = self.0.clone();
        items.extend(answer.0.clone());
        items.into_values().collect::<Vec<_>>().join("\n")
    }
}

/// Returns the name of an item, or nothing if it's of a kind that has none.
fn name_of(item: &Item) -> Option<String> {
    let ident = match item {
        Item::Const(it) => &it.ident,
        Item::Enum(it) => &it.ident,
        Item::Fn(it) => &it.sig.ident,
        Item::Impl(it) => return it.impl_token.span.join(it.self_ty.span())?.source_text(),
        Item::Macro(it) => it.mac.path.get_ident()?,
        Item::Mod(it) => &it.ident,
        Item::Static(it) => &it.ident,
        Item::Struct(it) => &it.ident,
        Item::Trait(it) => &it.ident,
        Item::Type(it) => &it.ident,
        _ => return None,
    };
    Some(ident.to_string())
}

/// Returns the path of each name that `tree` imports from below `path`.
fn imported_paths(tree: &UseTree, path: &str) -> Vec<String> {
    match tree {
        UseTree::Path(it) => imported_paths(&it.tree, &format!("{path}{}::", it.ident)),
        UseTree::Group(it) => it
            .items
            .iter()
            .flat_map(|tree| imported_paths(tree, path))
            .collect(),
        UseTree::Name(it) if it.ident == "self" => vec![path.trim_end_matches("::").to_owned()],
        UseTree::Name(it) => vec![format!("{path}{}", it.ident)],
        UseTree::Rename(it) => vec![format!("{path}{} as {}", it.ident, it.rename)],
        UseTree::Glob(_) => vec![format!("{path}*")],
    }
}
