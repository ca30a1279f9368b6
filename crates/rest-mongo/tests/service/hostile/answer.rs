//! The answers that stand in what a connection gave, one after the other.

use serde_json::Value;

/// One answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    head: String,
    pub body: Vec<u8>,
}

/// Takes the bytes of a connection apart; panics where they are no answers.
pub fn parse(mut bytes: &[u8]) -> Vec<Answer> {
    let mut answers = Vec::new();
    while !bytes.is_empty() {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, rest) = bytes.split_at(end.expect("the end of a head") + 4);
        let head = String::from_utf8(head.to_vec()).expect("text");
        let status = head.strip_prefix("HTTP/1.1 ").expect("HTTP/1.1");
        let status = status[..3].parse().expect("a status");
        let length = header(&head, "content-length").map_or(0, |n| n.parse().expect("a number"));
        let (body, rest) = rest.split_at(length);
        let body = body.to_vec();
        answers.push(Answer { status, head, body });
        bytes = rest;
    }
    answers
}

impl Answer {
    /// Checks that this is a problem as RFC 9457 has it.
    pub fn check_problem(&self, what: &str) {
        let content_type = header(&self.head, "content-type");
        assert_eq!(content_type, Some("application/problem+json"), "{what}");
        let body: Value = serde_json::from_slice(&self.body).expect("JSON");
        assert_eq!(body["status"], self.status, "{what}");
        let detail = body["detail"].as_str().expect("a detail");
        assert!(!detail.is_empty(), "{what}");
    }
}

fn header<'a>(head: &'a str, name: &str) -> Option<&'a str> {
    let headers = head.lines().filter_map(|line| line.split_once(": "));
    let mut values = headers.filter(|(key, _)| key.eq_ignore_ascii_case(name));
    values.next().map(|(_, value)| value)
}
