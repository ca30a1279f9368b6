//! More callers than MongoDB can serve at once.

use futures::future::join_all;
use serde_json::json;

use crate::common::{Service, mongodb, rest_mongo};

const CALLERS: usize = 2_000;

#[tokio::test]
async fn two_thousand_callers_at_once_all_get_the_right_answer() {
    rlimit::increase_nofile_limit(u64::MAX).unwrap();
    // The answers take what they take here: none is to be a 504.
    let mut command = rest_mongo(&mongodb("crowd").await);
    command.args(["--deadline", "60000"]);
    let service = Service::start(&mut command).await;
    let callers = (0..CALLERS).map(async |n| {
        let path = format!("/stuff/{n}");
        let status = service.put(&path, format!(r#"{{"n": {n}}}"#)).await;
        assert!(status == 200 || status == 201, "{status}");
        let document = json!({ "_id": n.to_string(), "n": n });
        assert_eq!(service.get(&path).await, (200, document));
    });
    join_all(callers).await;
}
