//! What no answer of the service shows: it names the id itself, and SecantusDB does
//! not store such dates.

use extended_json::{from_document, to_document};
use serde_json::json;

#[test]
fn a_date_past_the_year_9999_is_not_changed() {
    for milliseconds in ["253402300800000", "9223372036854775807"] {
        let body = json!({"a": {"$date": {"$numberLong": milliseconds}}});
        let document = to_document(body.to_string().as_bytes()).unwrap();
        assert_eq!(from_document(document), body);
    }
}

#[test]
fn the_id_in_the_text_does_not_count() {
    let document = to_document(br#"{"_id": 1, "a": 2}"#).unwrap();
    assert_eq!(from_document(document), json!({"a": 2}));
}
