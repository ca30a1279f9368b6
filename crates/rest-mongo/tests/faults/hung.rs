//! MongoDB hangs: it takes connections, and answers nothing.

use std::time::{Duration, Instant};

use futures::future::join_all;
use reqwest::Method;
use rustix::process::Signal;

use crate::common::{Service, rest_mongo};
use crate::database::Database;

const CALLERS: usize = 500;
const REQUEST_TIMEOUT: Duration = Duration::from_secs(1);

/// How much later than that an answer may come on a busy machine.
const SLACK_TIME: Duration = Duration::from_secs(2);

#[tokio::test]
async fn callers_get_a_504_at_the_deadline_and_memory_stays_bounded() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let database = Database::start().await;
    let mut command = rest_mongo(database.uri());
    command.args(["--deadline", &REQUEST_TIMEOUT.as_millis().to_string()]);
    let service = Service::start(&mut command).await;
    // On a busy machine, MongoDB's first answers may come late.
    let stored = loop {
        let status = service.put("/stuff/1", "{}").await;
        if status != 504 {
            break status;
        }
    };
    assert!(stored == 200 || stored == 201, "{stored}");

    database.signal(Signal::STOP);
    let mut resident = Vec::new();
    for _ in 0..6 {
        let asked = Instant::now();
        let answers = (0..CALLERS).map(|_| service.answer(Method::GET, "/stuff/1"));
        for answer in join_all(answers).await {
            assert_eq!(answer.status(), 504);
        }
        assert!(
            asked.elapsed() < REQUEST_TIMEOUT + SLACK_TIME,
            "{:?}",
            asked.elapsed()
        );
        resident.extend(service.resident_megabytes());
    }
    if let [_, second, .., last] = resident[..] {
        assert!(last < second + 40, "{resident:?}");
    }

    database.signal(Signal::CONT);
    while get(&service).await == 504 {}
    let statuses = join_all((0..CALLERS).map(|_| get(&service))).await;
    // A busy machine may answer fewer callers than this within the time that each of
    // them has. The others ask again, one by one.
    for mut status in statuses {
        while status == 504 {
            status = get(&service).await;
        }
        assert_eq!(status, 200);
    }
    database.close().await;
}

/// Asks for the document; returns the status. It's a 504 only if the time is up.
async fn get(service: &Service) -> u16 {
    let asked = Instant::now();
    let status = service.answer(Method::GET, "/stuff/1").await.status();
    let elapsed = asked.elapsed();
    assert!(status != 504 || elapsed >= REQUEST_TIMEOUT, "{elapsed:?}");
    status.as_u16()
}
