//! Extended JSON that is wrong: at least one of each type.

use super::target::Expected::Problem;
use super::target::{Target, put};

const VALUES: &[&str] = &[
    r#"{"$oid": "0123"}"#,
    r#"{"$oid": 1}"#,
    r#"{"$oid": "0123456789abcdef01234567", "a": 1}"#,
    r#"{"$date": "yesterday"}"#,
    r#"{"$date": "2026-02-30T00:00:00Z"}"#,
    r#"{"$date": true}"#,
    r#"{"$date": {"$numberLong": 1}}"#,
    r#"{"$numberInt": 1}"#,
    r#"{"$numberInt": "2147483648"}"#,
    r#"{"$numberLong": "9223372036854775808"}"#,
    r#"{"$numberLong": "1", "$numberInt": "1"}"#,
    r#"{"$numberDouble": "one"}"#,
    r#"{"$numberDecimal": "one"}"#,
    r#"{"$numberDecimal": "1E+99999"}"#,
    r#"{"$numberDecimalBytes": "AAAA"}"#,
    r#"{"$binary": "AA=="}"#,
    r#"{"$binary": {"base64": "AA=="}}"#,
    r#"{"$binary": {"base64": "!", "subType": "00"}}"#,
    r#"{"$binary": {"base64": "AA==", "subType": "zz"}}"#,
    r#"{"$binary": {"base64": "AA==", "subType": "0000"}}"#,
    r#"{"$uuid": "not-a-uuid"}"#,
    r#"{"$regularExpression": "a+"}"#,
    r#"{"$regularExpression": {"pattern": "a+"}}"#,
    r#"{"$regularExpression": {"pattern": "\u0000", "options": ""}}"#,
    r#"{"$timestamp": 1}"#,
    r#"{"$timestamp": {"t": -1, "i": 1}}"#,
    r#"{"$timestamp": {"t": 4294967296, "i": 1}}"#,
    r#"{"$code": 1}"#,
    r#"{"$scope": {}}"#,
    r#"{"$code": "f()", "$scope": 1}"#,
    r#"{"$code": "f()", "$scope": {"$code": "g()", "$scope": {}}}"#,
    r#"{"$dbPointer": {"$ref": "a"}}"#,
    r#"{"$symbol": 1}"#,
    r#"{"$minKey": 2}"#,
    r#"{"$maxKey": 0}"#,
    r#"{"$undefined": false}"#,
];

#[tokio::test]
async fn extended_json_that_is_wrong_is_refused() {
    let target = Target::open("extended_json").await;
    let refused = |&value| {
        let body = format!("{{\"a\": {value}}}");
        (value, put("/stuff/a", body.as_bytes()), Problem(400))
    };
    let rows: Vec<_> = VALUES.iter().map(refused).collect();
    target.check(&rows).await;
}
