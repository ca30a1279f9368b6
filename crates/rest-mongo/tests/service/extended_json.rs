//! The module for Extended JSON, without the service around it.
//!
//! The service names the id itself, and SecantusDB doesn't store dates so late, so no
//! answer shows all of this.

use bson::Bson;
use rest_mongo::extended_json::{from_document, to_document};
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

#[test]
fn an_integer_that_would_be_rounded_is_refused_wherever_it_is() {
    for number in [
        "9223372036854775808",
        "-9223372036854775809",
        "18446744073709551615",
        "123456789012345678901234567890",
    ] {
        for text in [
            r#"{"a": N}"#,
            r#"{"a": 1, "b": N}"#,
            r#"{"a": [1, N]}"#,
            r#"{"a": {"b": 1, "c": N}}"#,
            r#"{"a": [[{"b": [{"c": N}]}]]}"#,
            r#"{"a": {"$unknown": N}}"#,
            r#"{"_id": N}"#,
            "[N]",
            "N",
        ] {
            let text = text.replace('N', number);
            let error = to_document(text.as_bytes()).unwrap_err();
            let expected = format!("the integer {number} does not fit in 64 bits with a sign");
            assert_eq!(error.to_string(), expected, "{text}");
        }
    }
}

#[test]
fn the_first_integer_that_would_be_rounded_is_named() {
    for text in [
        r#"{"b": 9223372036854775809, "a": 9223372036854775808}"#,
        r#"{"b": [9223372036854775809, 9223372036854775808]}"#,
    ] {
        let error = to_document(text.as_bytes()).unwrap_err().to_string();
        assert!(error.contains("9223372036854775809"), "{error}");
    }
}

#[test]
fn an_integer_that_fits_keeps_its_value_and_any_other_number_is_a_double() {
    for (number, stored) in [
        ("0", Bson::Int32(0)),
        ("2147483648", Bson::Int64(2_147_483_648)),
        ("9223372036854775807", Bson::Int64(i64::MAX)),
        ("-9223372036854775808", Bson::Int64(i64::MIN)),
        (
            "9223372036854775808.0",
            Bson::Double(9_223_372_036_854_775_808.0),
        ),
        (
            "-9223372036854775809.5",
            Bson::Double(-9_223_372_036_854_775_809.5),
        ),
        ("1e19", Bson::Double(1e19)),
        ("1E19", Bson::Double(1e19)),
        ("-1E+300", Bson::Double(-1e300)),
        ("0.1", Bson::Double(0.1)),
    ] {
        let text = format!(r#"{{"a": {number}, "b": [{number}]}}"#);
        let document = to_document(text.as_bytes()).unwrap();
        assert_eq!(document.get("a"), Some(&stored), "{number}");
        assert_eq!(document.get_array("b").unwrap()[..], [stored], "{number}");
    }
}
