//! Paths that lead nowhere, and ids that are none.

use super::target::Expected::{Bare, Problem};
use super::target::{Target, get, put};

/// Each is asked for with a GET, and written to with a PUT.
const PATHS: &[(&str, u16)] = &[
    ("/stuff/%FF", 400),
    ("/stuff/%C0%AF", 400),
    ("/stuff/%E2%82", 400),
    ("/stuff/%ED%A0%80", 400),
    ("/stuff/%F4%90%80%80", 400),
    ("/", 404),
    ("//", 404),
    ("*", 404),
    ("/stuff/", 404),
    ("/stuff//a", 404),
    ("/stuff/a/", 404),
    ("/stuff/?a", 404),
    ("/stuff/../a", 404),
    ("/stuff/../../etc/passwd", 404),
    ("/../stuff/a", 404),
    ("/%2e%2e/etc/passwd", 404),
    ("/stuff%2Fa", 404),
    ("/stuff%00/a", 404),
    ("/stuff\\a", 404),
    ("/%73tuff/a", 404),
    ("/STUFF/a", 404),
    ("//evil.example/stuff/a", 404),
    ("http://evil.example/", 404),
    ("http://evil.example/a/stuff/a", 404),
    ("evil.example:443", 404),
];

#[tokio::test]
async fn a_path_that_leads_nowhere_is_refused() {
    let target = Target::open("paths").await;
    let rows = PATHS.iter().flat_map(|&(path, status)| {
        let put = put(path, b"{}");
        [
            (path, get(path), Problem(status)),
            (path, put, Problem(status)),
        ]
    });
    target.check(&rows.collect::<Vec<_>>()).await;
}

#[tokio::test]
async fn an_id_that_is_too_long_is_refused() {
    let target = Target::open("long_ids").await;
    let path = |part: &str, times| format!("/stuff/{}", part.repeat(times));
    for request in [get, |path: &str| put(path, b"{}")] {
        #[rustfmt::skip]
        let rows = [
            ("1,025 letters", request(&path("a", 1_025)), Problem(414)),
            ("1,025 escapes", request(&path("%41", 1_025)), Problem(414)),
            ("513 umlauts", request(&path("%C3%A4", 513)), Problem(414)),
            ("60,000 letters", request(&path("a", 60_000)), Problem(414)),
            ("64 KiB", request(&path("a", 1 << 16)), Bare(414)),
            ("600,000 letters", request(&path("a", 600_000)), Bare(431)),
        ];
        target.check(&rows).await;
    }
}
