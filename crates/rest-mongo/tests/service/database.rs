//! Refusals of MongoDB and unreadable documents, as callers see them.

use std::process::Stdio;

use bson::{RawDocumentBuf, doc, rawdoc};
use mongodb::error::{CommandError, ErrorKind, WriteConcernError, WriteFailure};
use reqwest::Method;
use reqwest::header::RETRY_AFTER;
use rest_mongo::documents::Error;
use serde_json::Value;
use tokio::io::AsyncReadExt;

use crate::collection::{make_unique, store, stuff, validate};
use crate::common::{Service, mongodb, rest_mongo};

/// Sends a request; returns the status and the detail of the problem that comes back.
/// None of these may be over in a moment, so none may say when to try again.
async fn problem(service: &Service, method: Method, path: &str, body: &str) -> (u16, String) {
    let request = service.request(method, path).body(body.to_owned());
    let answer = request.send().await.expect("an answer");
    assert_eq!(answer.headers().get(RETRY_AFTER), None, "{path} {body}");
    let status = answer.status().as_u16();
    let problem = answer.bytes().await.expect("a body");
    let problem: Value = serde_json::from_slice(&problem).expect("JSON");
    (status, problem["detail"].as_str().expect("text").to_owned())
}

#[tokio::test]
async fn a_document_that_cannot_be_read_is_a_500_until_it_is_replaced() {
    let uri = mongodb("unreadable").await;
    let stuff = stuff(&uri).await;
    let service = Service::start(&mut rest_mongo(&uri)).await;
    // The `x` becomes a byte that no UTF-8 text has.
    let not_utf8 = |document: RawDocumentBuf| {
        let bytes = document.into_bytes();
        let bytes = bytes
            .into_iter()
            .map(|byte| if byte == b'x' { 0xff } else { byte });
        RawDocumentBuf::from_bytes(bytes.collect()).expect("as long as before")
    };
    for document in [
        rawdoc! { "_id": "1", "a": { "$scope": {} } },
        rawdoc! { "_id": "1", "a": [{ "$date": "yesterday" }] },
        rawdoc! { "_id": "1", "a": { "b": { "$oid": 17 } } },
        not_utf8(rawdoc! { "_id": "1", "a": "x" }),
        not_utf8(rawdoc! { "_id": "1", "a": { "x": 1 } }),
    ] {
        store(&stuff, document).await;
        let unreadable = (500, "this document can't be read".to_owned());
        assert_eq!(
            problem(&service, Method::GET, "/stuff/1", "").await,
            unreadable
        );
        assert_eq!(service.answer(Method::HEAD, "/stuff/1").await.status(), 500);
        // Others aren't affected.
        assert_eq!(service.get("/stuff/nobody-ordered-this").await.0, 404);

        assert_eq!(service.put("/stuff/1", r#"{"a": 1}"#).await, 200);
        assert_eq!(service.get("/stuff/1").await.0, 200);
    }
}

#[tokio::test]
async fn a_document_that_breaks_a_rule_of_the_collection_is_a_400_and_a_duplicate_a_409() {
    let uri = mongodb("rules").await;
    let stuff = stuff(&uri).await;
    let service = Service::start(&mut rest_mongo(&uri)).await;
    stuff.delete_many(doc! {}).await.unwrap();
    make_unique(&stuff, "email").await;
    stuff
        .create_index(index(doc! { "at": "2dsphere" }))
        .await
        .unwrap();
    stuff
        .create_index(index(doc! { "a": 1, "b": 1 }))
        .await
        .unwrap();
    validate(&stuff, doc! { "price": { "$not": { "$lt": 0 } } }).await;

    assert_eq!(
        service
            .put("/stuff/1", r#"{"email": "a", "price": 1}"#)
            .await,
        201
    );
    let refused = "the database refuses this document";
    let duplicate = "another document has a value that may occur only once";
    for (body, status, detail) in [
        (r#"{"price": -1}"#, 400, refused),
        (r#"{"at": "nowhere"}"#, 400, refused),
        (r#"{"a": [1, 2], "b": [1, 2]}"#, 400, refused),
        (r#"{"email": "a"}"#, 409, duplicate),
    ] {
        let expected = (status, detail.to_owned());
        assert_eq!(
            problem(&service, Method::PUT, "/stuff/2", body).await,
            expected,
            "{body}"
        );
        assert_eq!(service.get("/stuff/2").await.0, 404);
    }
    // The same value in the same document is no duplicate, and a good one is taken.
    assert_eq!(service.put("/stuff/1", r#"{"email": "a"}"#).await, 200);
    assert_eq!(service.put("/stuff/2", r#"{"email": "b"}"#).await, 201);
}

#[tokio::test]
async fn what_mongodb_never_does_with_this_set_up_is_a_500_and_the_log_says_why() {
    let uri = mongodb("set_up").await;
    // A database whose name differs from it in capitals only can't be there as well.
    store(&stuff(&uri).await, rawdoc! { "_id": "1" }).await;
    let views = mongodb("view").await;
    let database = stuff(&views).await.client().database("takeaway_test_view");
    database.drop().await.unwrap();
    let view = doc! { "create": "stuff", "viewOn": "other", "pipeline": [] };
    database.run_command(view).await.unwrap();
    let series = mongodb("series").await;
    let database = stuff(&series)
        .await
        .client()
        .database("takeaway_test_series");
    database.drop().await.unwrap();
    let time_series = doc! { "create": "stuff", "timeseries": { "timeField": "at" } };
    database.run_command(time_series).await.unwrap();

    for (uri, method, cause) in [
        (format!("{uri}w=0"), Method::PUT, "Unacknowledged"),
        (
            format!("{uri}w=7"),
            Method::PUT,
            "Not enough data-bearing nodes",
        ),
        (format!("{uri}w=cellar"), Method::PUT, "cellar"),
        (
            format!("{uri}readConcernLevel=cellar"),
            Method::GET,
            "readConcern",
        ),
        (
            uri.replace("takeaway_test_set_up", "local"),
            Method::PUT,
            "local",
        ),
        (
            uri.replace("set_up", "SET_UP"),
            Method::PUT,
            "different case",
        ),
        (views, Method::PUT, "is a view"),
        (series, Method::PUT, "time-series"),
    ] {
        let mut command = rest_mongo(&uri);
        command.arg("--log=error").stderr(Stdio::piped());
        let mut service = Service::start(&mut command).await;
        let (status, detail) = problem(&service, method, "/stuff/1", "{}").await;
        let expected = "the database can't do this; the log of the service says why";
        assert_eq!((status, &*detail), (500, expected), "{cause}");

        service.child.start_kill().unwrap();
        let mut log = String::new();
        let stderr = service.child.stderr.as_mut().unwrap();
        stderr.read_to_string(&mut log).await.unwrap();
        assert!(log.contains(cause), "{cause}: {log}");
    }
}

fn index(keys: bson::Document) -> mongodb::IndexModel {
    mongodb::IndexModel::builder().keys(keys).build()
}

#[test]
fn a_read_that_an_election_or_a_shutdown_interrupts_may_be_tried_again_and_no_other() {
    // MongoDB interrupts a read only in a moment that no test hits for certain, so this
    // takes its errors as MongoDB writes them.
    for (code, name, temporary) in [
        (10107, "NotWritablePrimary", true),
        (13435, "NotPrimaryNoSecondaryOk", true),
        (13436, "NotPrimaryOrSecondary", true),
        (189, "PrimarySteppedDown", true),
        (91, "ShutdownInProgress", true),
        (11600, "InterruptedAtShutdown", true),
        (13, "Unauthorized", false),
        (9, "FailedToParse", false),
        (2, "BadValue", false),
        (26, "NamespaceNotFound", false),
    ] {
        let refusal = doc! { "code": code, "codeName": name, "errmsg": "no" };
        let refusal: CommandError = bson::deserialize_from_document(refusal).unwrap();
        let error = Error::from(mongodb::error::Error::from(ErrorKind::Command(refusal)));
        assert_eq!(matches!(error, Error::Unreachable(_)), temporary, "{name}");
        assert_eq!(matches!(error, Error::Failed(_)), !temporary, "{name}");
    }
}

#[test]
fn a_write_may_be_tried_again_when_its_error_is_labelled_so_whatever_its_code() {
    // MongoDB fails like this when it's stopped after the write, before most have it.
    let failure = doc! { "code": 91, "codeName": "ShutdownInProgress", "errmsg": "no" };
    let mut labelled = failure.clone();
    labelled.insert("errorLabels", vec!["RetryableWriteError"]);
    for (failure, temporary) in [(failure, false), (labelled, true)] {
        let failure: WriteConcernError = bson::deserialize_from_document(failure).unwrap();
        let failure = ErrorKind::Write(WriteFailure::WriteConcernError(failure));
        let error = Error::from(mongodb::error::Error::from(failure));
        assert_eq!(matches!(error, Error::Unreachable(_)), temporary, "{error}");
    }
}
