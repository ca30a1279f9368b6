//! Broken promises that are planted, and have to be found.

use bson::{Document, doc};
use fastrand::Rng;
use mongodb::Collection;

use super::caller::Caller;
use super::record::Record;
use super::stored;
use crate::common::{Service, mongodb, rest_mongo};

/// How many steps a caller takes: enough to put and get several ids.
const STEPS: usize = 100;

/// What has found a broken promise: the caller, and the last check.
struct Found {
    by_caller: anyhow::Result<()>,
    in_the_end: anyhow::Result<()>,
}

#[tokio::test]
async fn acknowledged_writes_that_are_lost_are_found() -> anyhow::Result<()> {
    let found = find_harm("lost", async |stuff| {
        stuff.delete_many(doc! {}).await?;
        Ok(())
    });
    let Found {
        by_caller,
        in_the_end,
    } = found.await?;
    for error in [by_caller.unwrap_err(), in_the_end.unwrap_err()] {
        assert!(error.to_string().contains("had been there"), "{error}");
    }
    Ok(())
}

#[tokio::test]
async fn a_document_that_is_not_as_it_was_sent_is_found() -> anyhow::Result<()> {
    for change in [doc! { "number": 0 }, doc! { "other": 1 }] {
        let found = find_harm("changed", async |stuff| {
            stuff.update_many(doc! {}, doc! { "$set": change }).await?;
            Ok(())
        });
        let found = found.await?;
        found.by_caller.unwrap_err();
        found.in_the_end.unwrap_err();
    }
    Ok(())
}

#[tokio::test]
async fn a_document_that_nobody_wrote_is_found_in_the_end() -> anyhow::Result<()> {
    let found = find_harm("foreign", async |stuff| {
        stuff.insert_one(doc! { "_id": "x" }).await?;
        Ok(())
    });
    let found = found.await?;
    found.by_caller?;
    let error = found.in_the_end.unwrap_err().to_string();
    assert!(error.contains("nobody has written"), "{error}");
    Ok(())
}

#[tokio::test]
async fn a_service_that_gives_up_while_mongodb_is_well_is_found() {
    let service = Service::start(&mut rest_mongo("mongodb://127.0.0.1:1/")).await;
    let record = Record::default();
    let mut caller = Caller::new("caller".to_owned(), Rng::with_seed(1), &service, &record);
    let error = caller.step().await.unwrap_err();
    assert_eq!(error.to_string(), "a 503, although MongoDB is well");
}

/// Lets a caller put and get its ids, then does harm to the collection, and lets the
/// caller go on until it finds out.
async fn find_harm(
    name: &str,
    do_harm: impl AsyncFnOnce(Collection<Document>) -> anyhow::Result<()>,
) -> anyhow::Result<Found> {
    let uri = mongodb(&format!("soak_{name}")).await;
    let stuff = stored::collection(&uri).await?;
    stuff.drop().await?;
    let service = Service::start(&mut rest_mongo(&uri)).await;
    let record = Record::default();
    let mut caller = Caller::new("caller".to_owned(), Rng::with_seed(1), &service, &record);
    for _ in 0..STEPS {
        caller.step().await?;
    }
    do_harm(stuff).await?;
    let mut by_caller = Ok(());
    for _ in 0..STEPS {
        if by_caller.is_ok() {
            by_caller = caller.step().await;
        }
    }
    let in_the_end = stored::check(&uri, caller.ledgers).await;
    Ok(Found {
        by_caller,
        in_the_end,
    })
}
