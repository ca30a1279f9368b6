//! Changes to a page, and what stays as it is.

use super::repository::{page, revise, sync};

#[test]
fn drift_is_fixed_once() {
    let stale = "Before.\n\n<!-- source: a.toml \"y =\" -->\n\n[a.toml](../a.toml)\n```toml\ny = \"0\"\n```\nAfter.\n";
    let fixed = sync(stale);
    assert_eq!(fixed, stale.replace("\"0\"", "\"1\""));
    assert_eq!(sync(&fixed), fixed);
}

#[test]
fn a_listing_that_fails_leaves_the_others_up_to_date() {
    let listing = |item| format!("<!-- source: a.toml \"{item}\" -->\n```toml\n```\n\n");
    let text = format!("{}{}", listing("z ="), listing("y ="));
    let revision = revise(&page(&text));
    let lines: Vec<usize> = revision.problems.iter().map(|it| it.line).collect();
    assert_eq!(lines, [2]);
    let filled = "[a.toml](../a.toml)\n```toml\ny = \"1\"\n```\n\n";
    assert!(revision.text.ends_with(filled), "{}", revision.text);
    let unfilled = listing("z =");
    assert!(revision.text.starts_with(&unfilled), "{}", revision.text);
}

#[test]
fn a_comment_that_means_nothing_leaves_the_whole_page_as_it_is() {
    let listing = "<!-- source: a.toml \"y =\" -->\n```toml\n```\n\n";
    let text = format!("{listing}<!-- sorce -->\n\n{listing}");
    let revision = revise(&page(&text));
    let lines: Vec<usize> = revision.problems.iter().map(|it| it.line).collect();
    assert_eq!(lines, [5]);
    assert_eq!(revision.text, text);
}

#[test]
fn fences_in_lists_quotes_and_folded_answers_keep_their_place() {
    let page = "\
- <!-- source: a.toml \"y =\" -->
  ```toml
  ```
  more

> <!-- source: a.rs \"if true\" -->
> ```rust
> ```

<details>
<summary>Answer</summary>

<!-- source: a.toml \"y =\" -->
```toml
old
```

</details>
";
    let expected = "\
- <!-- source: a.toml \"y =\" -->
  [a.toml](../a.toml)
  ```toml
  y = \"1\"
  ```
  more

> <!-- source: a.rs \"if true\" -->
> [a.rs](../a.rs)
> ```rust
> if true {
>     println!(\"{x}\");
> } else {
>     cook()
> }
> ```

<details>
<summary>Answer</summary>

<!-- source: a.toml \"y =\" -->
[a.toml](../a.toml)
```toml
y = \"1\"
```

</details>
";
    assert_eq!(sync(page), expected);
    assert_eq!(sync(expected), expected);
}

#[test]
fn other_languages_are_left_alone() {
    let page = "```json\n{}\n```\n\n```text\nlet x = 1;\n```\n";
    assert_eq!(sync(page), page);
}
