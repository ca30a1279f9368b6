//! MongoDB hangs: it takes connections, and answers nothing.

use std::time::{Duration, Instant};

use futures::future::join_all;
use reqwest::Method;
use rustix::process::Signal;

use crate::common::{Service, rest_mongo};
use crate::database::Database;

const CALLERS: usize = 500;
const DEADLINE: Duration = Duration::from_secs(1);

/// What an answer may take over the deadline on a busy machine.
const SLACK: Duration = Duration::from_secs(2);

#[tokio::test]
async fn callers_get_a_504_at_the_deadline_and_memory_stays_bounded() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    let database = Database::start().await;
    let mut command = rest_mongo(database.uri());
    command.args(["--deadline", &DEADLINE.as_millis().to_string()]);
    let service = Service::start(&mut command).await;
    assert_eq!(service.put("/stuff/1", "{}").await, 201);

    database.signal(Signal::STOP);
    let mut resident = Vec::new();
    for _ in 0..6 {
        let asked = Instant::now();
        let answers = (0..CALLERS).map(|_| service.answer(Method::GET, "/stuff/1"));
        for answer in join_all(answers).await {
            assert_eq!(answer.status(), 504);
        }
        assert!(asked.elapsed() < DEADLINE + SLACK, "{:?}", asked.elapsed());
        resident.extend(resident_megabytes(&service));
    }
    if let [_, second, .., last] = resident[..] {
        assert!(last < second + 40, "{resident:?}");
    }

    database.signal(Signal::CONT);
    while service.get("/stuff/1").await.0 == 504 {}
    let answers = (0..CALLERS).map(|_| service.answer(Method::GET, "/stuff/1"));
    for answer in join_all(answers).await {
        assert_eq!(answer.status(), 200);
    }
    database.close().await;
}

/// How much memory the service has, where the system tells.
fn resident_megabytes(service: &Service) -> Option<u64> {
    let status = format!("/proc/{}/status", service.child.id()?);
    let status = std::fs::read_to_string(status).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
    Some(kilobytes / 1024)
}
