//! Handlers that panic, in a server that goes on.

use std::convert::Infallible;
use std::panic::panic_any;
use std::time::Duration;

use rest_mongo::server::serve;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::{JoinHandle, yield_now};
use tokio::time::{Instant, sleep};
use warp::{Filter, Rejection, Reply};

/// A server over these routes, and how to stop it.
struct Server {
    address: String,
    stop: oneshot::Sender<()>,
    task: JoinHandle<Instant>,
}

impl Server {
    async fn start<R>(routes: R) -> Self
    where
        R: Filter<Extract: Reply, Error = Rejection> + Clone + Send + Sync + 'static,
    {
        let not_found = async |_| Ok::<_, Infallible>(warp::http::StatusCode::NOT_FOUND);
        let routes = routes.recover(not_found);
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address").to_string();
        let (stop, stopped) = oneshot::channel();
        let shutdown = async { stopped.await.expect("stopped by the test") };
        let task = tokio::spawn(serve(listener, routes, shutdown, Duration::from_secs(10)));
        Self {
            address,
            stop,
            task,
        }
    }

    /// Sends GETs over one connection, one behind the other, and reads all answers.
    async fn get(&self, paths: &[&str]) -> String {
        let mut stream = TcpStream::connect(&self.address)
            .await
            .expect("a connection");
        let (last, others) = paths.split_last().expect("a path");
        for path in others {
            let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n\r\n");
            stream.write_all(request.as_bytes()).await.expect("sent");
        }
        let request = format!("GET {last} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answers = String::new();
        stream.read_to_string(&mut answers).await.expect("answers");
        answers
    }
}

#[tokio::test]
async fn the_caller_gets_a_500_and_the_connection_serves_the_next_request() {
    let good = warp::path!("good").map(|| "here you are");
    let at_once = warp::path!("at-once").map(|| -> &str { panic!("a bug") });
    let later = warp::path!("later").then(async || -> &str {
        yield_now().await;
        sleep(Duration::from_millis(1)).await;
        panic!("a bug");
    });
    let no_text = warp::path!("no-text").map(|| -> &str { panic_any(17) });
    let server = Server::start(good.or(at_once).or(later).or(no_text)).await;
    for path in ["/at-once", "/later", "/no-text"] {
        let answers = server.get(&[path, "/good", path, "/good"]).await;
        let problem = r#"{"title":"Internal Server Error","status":500,"detail":"the service has a bug; its log says where"}"#;
        assert_eq!(answers.matches("HTTP/1.1 500 ").count(), 2, "{answers}");
        assert_eq!(answers.matches("application/problem+json").count(), 2);
        assert_eq!(answers.matches(problem).count(), 2, "{answers}");
        assert_eq!(answers.matches("here you are").count(), 2, "{answers}");
    }
}

#[tokio::test]
async fn callers_who_are_waiting_get_their_answer_and_the_server_stops_in_order() {
    let (begun, mut has_begun) = tokio::sync::mpsc::unbounded_channel();
    let (finish, may_finish) = tokio::sync::watch::channel(false);
    let slow = warp::path!("slow").then(move || {
        let (begun, mut may_finish) = (begun.clone(), may_finish.clone());
        async move {
            begun.send(()).expect("the test listens");
            may_finish
                .wait_for(|&may| may)
                .await
                .expect("the test says");
            "at last"
        }
    });
    let bug = warp::path!("bug").map(|| -> &str { panic!("a bug") });
    let server = Server::start(slow.or(bug)).await;

    let test = async {
        has_begun.recv().await.expect("one waits");
        for _ in 0..20 {
            assert!(server.get(&["/bug"]).await.contains(" 500 "));
        }
        finish.send_replace(true);
    };
    let (answer, ()) = tokio::join!(server.get(&["/slow"]), test);
    assert!(answer.contains("at last"), "{answer}");
    server.stop.send(()).unwrap();
    server.task.await.unwrap();
}
