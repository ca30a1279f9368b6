//! The paths and methods that lead to a document.

use reqwest::Method;
use reqwest::header::ALLOW;
use serde_json::json;

use crate::common::Service;

agree_on! {
    ids_are_percent_decoded,
    another_method_is_told_which_ones_are_allowed,
    another_path_is_a_404,
}

async fn ids_are_percent_decoded(service: Service) {
    let ids = [
        ("a%20b", "a b"),
        ("%E2%9C%93", "✓"),
        ("a%2Fb", "a/b"),
        ("1%2B1", "1+1"),
    ];
    for (segment, id) in ids {
        let path = &format!("/stuff/{segment}");
        service.put(path, "{}").await;
        assert_eq!(service.get(path).await, (200, json!({ "_id": id })));
    }
}

async fn another_method_is_told_which_ones_are_allowed(service: Service) {
    for method in [Method::POST, Method::DELETE, Method::PATCH, Method::OPTIONS] {
        let answer = service.answer(method, "/stuff/1").await;
        assert_eq!(answer.status(), 405);
        let allowed = answer.headers()[ALLOW].to_str().expect("text");
        let allowed: Vec<_> = allowed.split(',').map(str::trim).collect();
        assert_eq!(allowed, ["GET", "HEAD", "PUT"]);
    }
}

async fn another_path_is_a_404(service: Service) {
    for path in ["/", "/stuff/", "/stuff/a/b", "/stuff/a/", "/other/a"] {
        assert_eq!(service.get(path).await.0, 404, "{path}");
    }
}
