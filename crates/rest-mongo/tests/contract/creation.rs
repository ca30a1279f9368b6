//! A PUT says whether it created or replaced.

use futures::future::join_all;

use crate::common::Service;

agree_on! {
    a_put_creates_and_the_next_one_replaces,
    one_of_many_concurrent_puts_creates,
}

async fn a_put_creates_and_the_next_one_replaces(service: Service) {
    let path = &fresh("/stuff/replaced");
    assert_eq!(service.put(path, r#"{"first": 1}"#).await, 201);
    assert_eq!(service.put(path, r#"{"second": 2}"#).await, 200);
    let (status, document) = service.get(path).await;
    assert_eq!(status, 200);
    assert_eq!(document["second"], 2);
    assert_eq!(document.get("first"), None);
}

async fn one_of_many_concurrent_puts_creates(service: Service) {
    let path = &fresh("/stuff/raced");
    let puts = (0..32).map(|n| service.put(path, format!(r#"{{"n": {n}}}"#)));
    let mut statuses = join_all(puts).await;
    statuses.sort_unstable();
    assert_eq!(statuses[..31], [200; 31]);
    assert_eq!(statuses[31], 201);
}

/// A path that no earlier run against the same MongoDB has used.
fn fresh(path: &str) -> String {
    let now = std::time::SystemTime::UNIX_EPOCH
        .elapsed()
        .expect("after 1970");
    format!("{path}-{}", now.as_nanos())
}
