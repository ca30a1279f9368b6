//! Callers who write through the service all the time.

use std::time::{Duration, Instant};

use futures::future::{join, join_all};
use serde_json::json;
use tokio::sync::watch;

use crate::common::Service;

/// How many callers there are.
pub const CALLERS: usize = 64;

/// How long a 503 may take.
pub const LIMIT: Duration = Duration::from_secs(2);

/// What has been answered so far, to all callers.
#[derive(Default)]
pub struct Answers {
    pub stored: usize,
    pub away: usize,
}

/// The answers as they come.
pub struct Progress(watch::Receiver<Answers>);

impl Progress {
    /// How many writes were acknowledged until now.
    pub fn stored(&self) -> usize {
        self.0.borrow().stored
    }

    /// Waits until the answers are enough.
    pub async fn until(&mut self, enough: impl Fn(&Answers) -> bool) {
        drop(
            self.0
                .wait_for(|answers| enough(answers))
                .await
                .expect("callers"),
        );
    }
}

/// Plays `scene` while the callers write. Every request must be answered, by success or
/// by a 503, and what was acknowledged must be there in the end.
pub async fn under_load<T>(service: &Service, scene: impl AsyncFnOnce(&mut Progress) -> T) -> T {
    let (changed, answers) = watch::channel(Answers::default());
    let (stop, stopped) = watch::channel(false);
    let callers = (0..CALLERS).map(|caller| write(service, caller, &changed, &stopped));
    let scene = async {
        let result = scene(&mut Progress(answers)).await;
        stop.send_replace(true);
        result
    };
    let (acknowledged, result) = join(join_all(callers), scene).await;

    for (path, number) in acknowledged.into_iter().flatten() {
        let (status, document) = service.get(&path).await;
        assert_eq!((status, &document["n"]), (200, &json!(number)), "{path}");
    }
    result
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
