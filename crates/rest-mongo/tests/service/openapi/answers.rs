//! Every answer that is described is given, and every one given is described.

use std::collections::BTreeSet;
use std::net::TcpListener;

use bson::rawdoc;
use futures::stream;
use reqwest::header::{CONTENT_TYPE, HeaderMap};
use reqwest::{Body, Method, RequestBuilder, Response};
use serde_json::Value;

use super::description::{Description, template};
use crate::collection::{make_unique, store, stuff};
use crate::common::{Service, mongodb, rest_mongo};

/// Compares an answer with what is said about it, and its body with the examples.
pub async fn check(answer: Response, described: &Value, method: &Method) {
    let what = format!("{method} {}", answer.status());
    check_headers(answer.headers(), &described["headers"], &what);
    let content_type = answer.headers().get(CONTENT_TYPE);
    let content_type = content_type.map(|value| value.to_str().expect("text").to_owned());
    let body = answer.bytes().await.expect("a body");
    let Some(content) = described["content"].as_object() else {
        assert_eq!((content_type, &body[..]), (None, &b""[..]), "{what}");
        return;
    };
    let (described_type, content) = content.iter().next().expect("a content type");
    assert_eq!(content_type.as_ref(), Some(described_type), "{what}");
    if method != Method::HEAD {
        let body: Value = serde_json::from_slice(&body).expect("JSON");
        let named = content["examples"].as_object().into_iter().flatten();
        let mut examples = named.map(|(_, example)| &example["value"]);
        let example = content["example"] == body || examples.any(|example| *example == body);
        assert!(example, "{what}: {body} is no example");
    }
}

/// Compares the headers with those described: these are there with the value of the
/// example, and there are no others but those of HTTP itself.
fn check_headers(headers: &HeaderMap, described: &Value, what: &str) {
    let mut described_names = BTreeSet::new();
    for (name, header) in described.as_object().into_iter().flatten() {
        assert_eq!(header["required"], true);
        let value = headers.get(name).expect(name).to_str().expect("text");
        let example = match &header["example"] {
            Value::String(example) => example.clone(),
            example => example.to_string(),
        };
        assert_eq!(value, example, "{what}: {name}");
        described_names.insert(name.to_lowercase());
    }
    let names = headers.keys().map(|name| name.as_str().to_owned());
    let of_http = [
        "connection",
        "content-length",
        "content-type",
        "date",
        "transfer-encoding",
    ];
    let names = names.filter(|name| !of_http.contains(&name.as_str()));
    assert_eq!(names.collect::<BTreeSet<_>>(), described_names, "{what}");
}

/// The answers to come by, and those that have come.
struct Answers {
    description: Description,
    seen: BTreeSet<(&'static str, String, u16)>,
}

impl Answers {
    async fn ask(&mut self, service: &Service, method: Method, path: &str, body: impl Into<Body>) {
        let request = service.request(method.clone(), path).body(body);
        self.send(method, path, request).await;
    }

    async fn send(&mut self, method: Method, path: &str, request: RequestBuilder) {
        let answer = request.send().await.expect("an answer");
        let status = answer.status().as_u16();
        let template = template(path);
        let described = self.description.response(template, &method, status);
        check(answer, described, &method).await;
        self.seen.insert((template, method.to_string(), status));
    }

    async fn ask_in_all_ways(&mut self, service: &Service, path: &str, body: &'static str) {
        for method in self.description.methods(template(path)) {
            let body = if method == Method::PUT { body } else { "" };
            self.ask(service, method, path, body).await;
        }
    }
}

#[tokio::test]
async fn the_answers_are_those_that_are_described() {
    let mut answers = Answers {
        description: Description::read(),
        seen: BTreeSet::new(),
    };
    let pizza = r#"{"dish": "pizza", "olives": 7}"#;

    let uri = mongodb("openapi").await;
    let service = Service::start(&mut rest_mongo(&uri)).await;
    answers.ask(&service, Method::PUT, &fresh(), pizza).await;
    answers.ask(&service, Method::PUT, "/stuff/17", pizza).await;
    for path in [
        "/stuff/17",
        "/stuff/%FF",
        "/stuff/",
        "/stuff?after=16&limit=1",
        "/stuff?after=%FF",
        "/stuff?limit=0",
    ] {
        answers.ask_in_all_ways(&service, path, pizza).await;
    }
    let missing = fresh();
    answers.ask(&service, Method::GET, &missing, "").await;
    answers.ask(&service, Method::HEAD, &missing, "").await;
    let long = format!("/stuff/{}", "i".repeat(1025));
    answers.ask_in_all_ways(&service, &long, pizza).await;
    answers.ask(&service, Method::PUT, "/stuff/17", "[]").await;
    let large = "x".repeat((1 << 20) + 1);
    answers.ask(&service, Method::PUT, "/stuff/17", large).await;

    for (name, value) in [
        ("content-encoding", "gzip"),
        ("content-range", "bytes 0-1/4"),
        ("if-none-match", "*"),
    ] {
        let put = service.request(Method::PUT, "/stuff/17").body(pizza);
        let put = put.header(name, value);
        answers.send(Method::PUT, "/stuff/17", put).await;
    }
    let stuff = stuff(&uri).await;
    store(
        &stuff,
        rawdoc! { "_id": "unreadable", "a": { "$scope": {} } },
    )
    .await;
    for method in [Method::GET, Method::HEAD] {
        answers.ask(&service, method, "/stuff/unreadable", "").await;
    }
    make_unique(&stuff, "email").await;
    let with_email = r#"{"email": "ada@example.org"}"#;
    service.put("/stuff/ada", with_email).await;
    answers
        .ask(&service, Method::PUT, "/stuff/17", with_email)
        .await;
    let unacknowledged = Service::start(&mut rest_mongo(&format!("{uri}w=0"))).await;
    answers
        .ask(&unacknowledged, Method::PUT, "/stuff/17", pizza)
        .await;

    // A port at which nobody listens any more, and one at which nobody answers.
    let [closed, silent] = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").expect("a port"));
    let [away, hung] = [&closed, &silent].map(|listener| {
        let address = listener.local_addr().expect("an address");
        format!("mongodb://{address}/?serverSelectionTimeoutMS=1000")
    });
    drop(closed);
    let away = Service::start(&mut rest_mongo(&away)).await;
    for path in ["/stuff/17", "/stuff"] {
        answers.ask_in_all_ways(&away, path, pizza).await;
    }
    let hung = Service::start(rest_mongo(&hung).arg("--deadline=100")).await;
    for path in ["/stuff/17", "/stuff"] {
        answers.ask_in_all_ways(&hung, path, pizza).await;
    }
    let endless = Body::wrap_stream(stream::pending::<Result<Vec<u8>, std::io::Error>>());
    answers.ask(&hung, Method::PUT, "/stuff/17", endless).await;

    assert_eq!(answers.seen, answers.description.statuses());
}

/// A path that no earlier run against the same MongoDB has used.
fn fresh() -> String {
    let now = std::time::SystemTime::UNIX_EPOCH.elapsed();
    format!("/stuff/{}", now.expect("after 1970").as_nanos())
}
