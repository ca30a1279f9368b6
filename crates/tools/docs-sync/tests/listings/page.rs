//! What changes on a page, and what stays.

use docs_sync::pages::Page;
use docs_sync::update::diff;

use crate::repository::synced;

#[test]
fn drift_shows_as_a_diff_and_is_mended_once_and_for_all() {
    let stale = "Before.\n\n<!-- source: a.toml \"y =\" -->\n\n```toml\ny = \"0\"\n```\nAfter.\n";
    let page = Page {
        path: "docs/x.md".into(),
        text: stale.into(),
    };
    let mended = synced(stale);
    let diff = diff(&page, &mended);
    assert!(diff.contains("\n-y = \"0\"\n+y = \"1\"\n"), "{diff}");
    assert_eq!(mended, stale.replace("\"0\"", "\"1\""));
    assert_eq!(synced(&mended), mended);
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
  ```toml
  y = \"1\"
  ```
  more

> <!-- source: a.rs \"if true\" -->
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
```toml
y = \"1\"
```

</details>
";
    assert_eq!(synced(page), expected);
    assert_eq!(synced(expected), expected);
}

#[test]
fn other_languages_and_compiled_listings_are_left_alone() {
    let page = "```json\n{}\n```\n\n<!-- compiled -->\n```rust\nlet x = 1;\n```\n";
    assert_eq!(synced(page), page);
}
