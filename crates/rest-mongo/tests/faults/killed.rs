//! MongoDB is killed under load, and started again.

use std::time::Instant;

use crate::common::{Service, rest_mongo};
use crate::database::Database;
use crate::load::{CALLERS, LIMIT, under_load};

#[tokio::test]
async fn every_request_is_answered_and_no_acknowledged_write_is_lost() {
    let database = Database::start().await;
    let service = Service::start(&mut rest_mongo(database.uri())).await;
    let database = under_load(&service, async |progress| {
        progress.until(|answers| answers.stored >= 500).await;
        let place = database.kill().await;
        progress.until(|answers| answers.away >= CALLERS).await;
        let database = place.restart().await;

        let (stored, started) = (progress.stored(), Instant::now());
        progress.until(|answers| answers.stored > stored).await;
        assert!(started.elapsed() < LIMIT, "{:?}", started.elapsed());
        progress
            .until(|answers| answers.stored >= stored + 500)
            .await;
        database
    })
    .await;
    database.close().await;
}
