//! A method that is not described is refused.

use reqwest::Method;
use reqwest::header::ALLOW;

use super::answers::check;
use super::description::{Description, PATHS};
use crate::common::Service;

#[tokio::test]
async fn only_the_methods_that_are_described_are_allowed() {
    let description = Description::read();
    assert_eq!(description.paths(), PATHS);
    let service = Service::rust().await;
    for template in PATHS {
        let path = template.replace("{id}", "methods");
        let described = description.methods(template);
        let names: Vec<_> = described.iter().map(Method::as_str).collect();
        for method in [
            Method::GET,
            Method::HEAD,
            Method::PUT,
            Method::POST,
            Method::DELETE,
            Method::PATCH,
            Method::OPTIONS,
            Method::TRACE,
        ] {
            let answer = service.answer(method.clone(), &path).await;
            if described.contains(&method) {
                assert_ne!(answer.status(), 405, "{method} {path}");
            } else {
                assert_eq!(answer.status(), 405, "{method} {path}");
                assert_eq!(answer.headers()[ALLOW], names.join(", "));
                check(answer, description.method_not_allowed(template), &method).await;
            }
        }
    }
}
