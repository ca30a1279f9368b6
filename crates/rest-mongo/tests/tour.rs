//! The tour, on a machine whose user has settings of curl and a proxy for everything.

#[path = "common/mod.rs"]
mod common;

use std::fs;

use crate::common::{example, mongodb};

#[tokio::test]
async fn no_proxy_and_no_setting_of_curl_gets_in_between() {
    let home = tempfile::tempdir().unwrap();
    fs::write(
        home.path().join(".curlrc"),
        "fail\nhead\nproxy = 127.0.0.1:9\n",
    )
    .unwrap();
    let mut tour = example("tour");
    tour.env("MONGODB_URI", mongodb("tour").await);
    tour.env("CURL_HOME", home.path());
    for variable in ["http_proxy", "HTTPS_PROXY", "ALL_PROXY"] {
        tour.env(variable, "http://127.0.0.1:9");
    }
    let output = tour.env("NO_PROXY", "").output().await.unwrap();
    assert!(output.status.success(), "{output:?}");
    let printed = String::from_utf8(output.stdout).unwrap();
    for line in ["$ curl -i -X PUT -d '", "HTTP/1.1 201", "HTTP/1.1 404"] {
        assert!(printed.contains(line), "{printed}");
    }
}
