//! Queries of a list that are none.

use super::target::Expected::Problem;
use super::target::{Target, get};

const QUERIES: &[&str] = &[
    "limit=0",
    "limit=-1",
    "limit=1.5",
    "limit=1e3",
    "limit=ten",
    "limit=",
    "limit=%00",
    "limit=4294967296",
    "limit=99999999999999999999999999",
    "limit=1&limit=2",
    "after=a&after=b",
    "after=%FF",
    "after=%ED%A0%80",
    "%FF=1",
    "before=a",
    "Limit=1",
    "after[$gt]=a",
    "a",
];

#[tokio::test]
async fn a_query_that_is_none_of_a_page_is_refused() {
    let target = Target::open("queries").await;
    let rows = QUERIES.iter().map(|&query| {
        let path = format!("/stuff?{query}");
        (query, get(&path), Problem(400))
    });
    target.check(&rows.collect::<Vec<_>>()).await;
}
