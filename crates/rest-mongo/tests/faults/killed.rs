//! MongoDB is killed under load, and opened again.

use std::time::{Duration, Instant};

use futures::future::{join, join_all};
use rustix::process::Signal;
use serde_json::json;
use tokio::sync::watch;

use crate::burning::Burning;
use crate::common::{Service, rest_mongo};

const CALLERS: usize = 64;
const LIMIT: Duration = Duration::from_secs(2);

/// What has been answered so far, by all callers.
#[derive(Default)]
struct Answers {
    stored: usize,
    away: usize,
}

#[tokio::test]
async fn every_request_is_answered_and_no_acknowledged_write_is_lost() {
    let kitchen = Burning::open().await;
    let service = Service::start(&mut rest_mongo(kitchen.uri())).await;
    let (changed, answers) = watch::channel(Answers::default());
    let (stop, stopped) = watch::channel(false);
    let callers = (0..CALLERS).map(|caller| write(&service, caller, &changed, &stopped));

    let play = async {
        let mut answers = answers.clone();
        let mut until = async |enough: &dyn Fn(&Answers) -> bool| {
            drop(answers.wait_for(enough).await.expect("callers"));
        };
        until(&|answers| answers.stored >= 500).await;
        kitchen.signal(Signal::KILL);
        until(&|answers| answers.away >= CALLERS).await;
        let kitchen = kitchen.reopen().await;

        let stored = changed.borrow().stored;
        let opened = Instant::now();
        until(&|answers| answers.stored > stored).await;
        assert!(opened.elapsed() < LIMIT, "{:?}", opened.elapsed());
        until(&|answers| answers.stored >= stored + 500).await;
        stop.send_replace(true);
        kitchen
    };
    let (acknowledged, kitchen) = join(join_all(callers), play).await;

    for (path, number) in acknowledged.into_iter().flatten() {
        let (status, document) = service.get(&path).await;
        assert_eq!((status, &document["n"]), (200, &json!(number)), "{path}");
    }
    kitchen.close().await;
}

/// Writes one document after the other; returns those that were acknowledged.
async fn write(
    service: &Service,
    caller: usize,
    answers: &watch::Sender<Answers>,
    stopped: &watch::Receiver<bool>,
) -> Vec<(String, usize)> {
    let mut acknowledged = Vec::new();
    for number in 0.. {
        if *stopped.borrow() {
            break;
        }
        let path = format!("/stuff/{caller}-{number}");
        let asked = Instant::now();
        let status = service.put(&path, format!(r#"{{"n": {number}}}"#)).await;
        match status {
            200 | 201 => acknowledged.push((path, number)),
            503 => assert!(asked.elapsed() < LIMIT, "{:?}", asked.elapsed()),
            other => panic!("{other} for {path}"),
        }
        answers.send_modify(|answers| match status {
            503 => answers.away += 1,
            _ => answers.stored += 1,
        });
    }
    acknowledged
}
