//! Bodies that are not JSON, or not a JSON object that can be stored.

use super::target::Expected::Problem;
use super::target::{Target, put};

#[rustfmt::skip]
const BODIES: &[(&str, &[u8])] = &[
    ("nothing", b""),
    ("white space", b" \r\n\t"),
    ("a NUL", b"\0"),
    ("a NUL behind it", b"{}\0"),
    ("a byte order mark", b"\xef\xbb\xbf{}"),
    ("UTF-16", b"\xff\xfe{\0}\0"),
    ("UTF-16 without a mark", b"{\0}\0"),
    ("UTF-32", b"{\0\0\0}\0\0\0"),
    ("broken UTF-8 in a string", b"{\"a\": \"\xff\"}"),
    ("broken UTF-8 in a key", b"{\"\xc3\x28\": 1}"),
    ("an overlong slash", b"{\"a\": \"\xc0\xaf\"}"),
    ("a surrogate in UTF-8", b"{\"a\": \"\xed\xa0\x80\"}"),
    ("a lone high surrogate", br#"{"a": "\ud800"}"#),
    ("a lone low surrogate", br#"{"a": "\udc00"}"#),
    ("surrogates the wrong way round", br#"{"a": "\udc00\ud800"}"#),
    ("a lone surrogate in a key", br#"{"\ud800": 1}"#),
    ("half an escape", br#"{"a": "\u00"}"#),
    ("an unknown escape", br#"{"a": "\x41"}"#),
    ("a bare line feed in a string", b"{\"a\": \"\n\"}"),
    ("a string without an end", br#"{"a": "b}"#),
    ("an object without an end", br#"{"a": 1"#),
    ("a comma too many", br#"{"a": 1,}"#),
    ("only a comma", b"{,}"),
    ("a comma too few", br#"{"a": 1 "b": 2}"#),
    ("a key alone", br#"{"a"}"#),
    ("a key without a value", br#"{"a":}"#),
    ("brackets that do not match", br#"{"a": [1}"#),
    ("garbage behind it", b"{} x"),
    ("two objects", b"{}{}"),
    ("lines of JSON", b"{}\n{}\n"),
    ("a comment", b"/* a */{}"),
    ("a comment to the end of the line", b"{// a\n}"),
    ("single quotes", b"{'a': 1}"),
    ("a key without quotes", b"{a: 1}"),
    ("NaN", br#"{"a": NaN}"#),
    ("Infinity", br#"{"a": -Infinity}"#),
    ("undefined", br#"{"a": undefined}"#),
    ("a hexadecimal number", br#"{"a": 0x10}"#),
    ("a leading zero", br#"{"a": 01}"#),
    ("a leading plus", br#"{"a": +1}"#),
    ("a bare point", br#"{"a": .5}"#),
    ("a point at the end", br#"{"a": 1.}"#),
    ("an exponent without digits", br#"{"a": 1e}"#),
    ("more than a double holds", br#"{"a": 1e999}"#),
    ("less than a double holds", br#"{"a": -1e999}"#),
    ("an exponent without bounds", br#"{"a": 1e99999999999999999999}"#),
    ("2 to the 63", br#"{"a": 9223372036854775808}"#),
    ("an integer too large, in an _id", br#"{"_id": 18446744073709551616}"#),
    ("an array", b"[{}]"),
    ("a string", br#""{}""#),
    ("a number", b"1"),
    ("true", b"true"),
    ("null", b"null"),
    ("a form", b"a=1&b=2"),
    ("XML", b"<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"),
    ("gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03\xab\xae\x05\0C\xbf\xa6\xa3\x02\0\0\0"),
    ("BSON", b"\x05\0\0\0\0"),
    ("an operator at the top", br#"{"$set": {"a": 1}}"#),
    ("an operator that runs code", br#"{"$where": "sleep(10000)"}"#),
    ("a type at the top", br#"{"$oid": "0123456789abcdef01234567"}"#),
    ("a bare $ at the top", br#"{"$": 1}"#),
    ("a $ that is escaped", br#"{"\u0024set": {"a": 1}}"#),
    ("a $ behind good keys", br#"{"a": 1, "b": 2, "$set": 3}"#),
    ("a NUL in a key", br#"{"a\u0000b": 1}"#),
    ("a NUL in a key further in", br#"{"a": [{"\u0000": 1}]}"#),
];

#[tokio::test]
async fn a_body_that_is_no_json_object_is_refused() {
    let target = Target::open("bodies").await;
    let refused = |&(what, body)| (what, put("/stuff/a", body), Problem(400));
    let rows: Vec<_> = BODIES.iter().map(refused).collect();
    target.check(&rows).await;
}

#[tokio::test]
async fn a_body_without_measure_is_refused() {
    let target = Target::open("measure").await;
    let deep = |open: &str, end: &str, levels| {
        let body = format!("{{\"a\": {}1{}}}", open.repeat(levels), end.repeat(levels));
        put("/stuff/a", body.as_bytes())
    };
    let digits = format!("{{\"a\": {}}}", "9".repeat(100_000));
    let large = format!("{{\"a\": \"{}\"}}", "a".repeat(1 << 20));
    #[rustfmt::skip]
    let rows = [
        ("200 arrays", deep("[", "]", 200), Problem(400)),
        ("200 objects", deep("{\"a\":", "}", 200), Problem(400)),
        ("200 of both", deep("[{\"a\":", "}]", 100), Problem(400)),
        ("100,000 arrays", deep("[", "]", 100_000), Problem(400)),
        ("100,000 arrays without an end", deep("[", "", 100_000), Problem(400)),
        ("50,000 objects", deep("{\"a\":", "}", 50_000), Problem(400)),
        ("100,000 digits", put("/stuff/a", digits.as_bytes()), Problem(400)),
        ("more than a mebibyte", put("/stuff/a", large.as_bytes()), Problem(413)),
    ];
    target.check(&rows).await;
}
