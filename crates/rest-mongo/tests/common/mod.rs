//! The processes that the tests start and talk to: MongoDB, the service, its twin.

#![allow(dead_code, reason = "each test file uses its own part of this module")]

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use bson::doc;
use local_mongo::{Engine, LocalMongo, Storage};
use reqwest::{Body, Client, Method, RequestBuilder, Response};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::sync::OnceCell;

/// The URI of a MongoDB with a database of this name.
///
/// All tests of a process share one MongoDB. It ends with the process: the
/// system then closes the pipe that its supervisor reads.
pub async fn mongodb(database: &str) -> String {
    static MONGO: OnceCell<LocalMongo> = OnceCell::const_new();
    let open = async || {
        let uri = env::var("MONGODB_URI").ok();
        let mongo = LocalMongo::open(uri, Storage::Temporary).await;
        check(mongo.expect("a MongoDB")).await
    };
    let mongo = MONGO.get_or_init(open).await;
    let (server, options) = mongo.uri().split_once('?').unwrap_or((mongo.uri(), ""));
    let server = server.trim_end_matches('/');
    format!("{server}/takeaway_test_{database}?{options}")
}

/// Starts a local MongoDB that a test may harm.
pub async fn start_mongodb(storage: Storage, port: u16) -> LocalMongo {
    let mongo = LocalMongo::start(storage, port).await;
    check(mongo.expect("a MongoDB")).await
}

/// Says which server the tests run on, where cargo doesn't hold the words back.
/// Where MongoDB's own server is to be had, no other counts unless it was asked for.
async fn check(mongo: LocalMongo) -> LocalMongo {
    let client = mongodb::Client::with_uri_str(mongo.uri()).await;
    let admin = client.expect("a client").database("admin");
    let build_info = admin.run_command(doc! { "buildInfo": 1 }).await;
    let build_info = build_info.expect("a version");
    let version = build_info.get_str("version").expect("a version");
    let engine = mongo.engine().map_or("yours", Engine::id);
    writeln!(io::stderr(), "MongoDB: {engine}, version {version}").expect("said");

    let is_replacement = mongo.engine() == Some(Engine::SecantusDb);
    let has_mongod = cfg!(all(target_os = "linux", target_arch = "x86_64"));
    if is_replacement && has_mongod && env::var("LOCAL_MONGO_ENGINE").is_err() {
        panic!("MongoDB's own server doesn't run here");
    }
    mongo
}

/// The program, over the MongoDB at `uri`, ready to be started.
pub fn rest_mongo(uri: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rest-mongo"));
    command.args(["--bind=127.0.0.1:0", "--mongodb-uri", uri]);
    command.env("RUST_LOG", "off");
    command
}

/// An example, ready to be built and run as a reader runs it.
pub fn example(name: &str) -> Command {
    this_workspace::example("rest-mongo", name).into()
}

/// A process that serves the stuff, on a port of its own. It is killed when
/// this is dropped.
pub struct Service {
    pub address: String,
    pub child: Child,
    client: Client,
    /// Kept open, for a process that prints more must not find it closed.
    stdout: Lines<BufReader<ChildStdout>>,
}

impl Service {
    /// The service.
    pub async fn rust() -> Self {
        Self::start(&mut rest_mongo(&mongodb("rust").await)).await
    }

    /// Its Python twin.
    pub async fn python() -> Self {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("rest_mongo.py");
        let mut command = Command::new(python_env::for_script(&script).expect("a Python"));
        command
            .arg(script)
            .env("PYTHONUNBUFFERED", "1")
            .env("PORT", "0")
            .env("MONGODB_URI", mongodb("python").await);
        Self::start(&mut command).await
    }

    /// Waits for the line in which the process prints its URL.
    pub async fn start(command: &mut Command) -> Self {
        command.stdout(Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().expect("a process");
        let mut stdout = BufReader::new(child.stdout.take().expect("piped above")).lines();
        let line = stdout.next_line().await.expect("text").expect("a line");
        let (_, url) = line.split_once("http://").expect("a URL");
        let client = Client::builder()
            // No proxy leads to this machine.
            .no_proxy()
            // The service closes an idle connection after 10 s. A client that gives it
            // up sooner never sends a request on one that is just being closed.
            .pool_idle_timeout(Duration::from_secs(5))
            .build()
            .expect("a client");
        let address = url.split(' ').next().expect("a word").to_owned();
        Self {
            address,
            child,
            client,
            stdout,
        }
    }

    /// A request of the path, which begins with a slash.
    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("http://{}{path}", self.address);
        self.client.request(method, url)
    }

    /// The answer to a request without a body.
    pub async fn answer(&self, method: Method, path: &str) -> Response {
        let answer = self.request(method, path).send().await;
        answer.expect("an answer")
    }

    /// Puts the body at the path; the status of the answer.
    pub async fn put(&self, path: &str, body: impl Into<Body>) -> u16 {
        let answer = self.request(Method::PUT, path).body(body).send().await;
        answer.expect("an answer").status().as_u16()
    }

    /// Gets the path; the status and the body of the answer.
    pub async fn get(&self, path: &str) -> (u16, serde_json::Value) {
        let answer = self.answer(Method::GET, path).await;
        let status = answer.status().as_u16();
        let body = answer.bytes().await.expect("a body");
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }

    /// How much memory the service has, where the system tells.
    pub fn resident_megabytes(&self) -> Option<u64> {
        self.megabytes("VmRSS:")
    }

    /// How much memory it has had at most, where the system tells.
    pub fn peak_megabytes(&self) -> Option<u64> {
        self.megabytes("VmHWM:")
    }

    fn megabytes(&self, what: &str) -> Option<u64> {
        let status = format!("/proc/{}/status", self.child.id()?);
        let status = std::fs::read_to_string(status).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix(what))?;
        let kilobytes: u64 = line.trim().strip_suffix(" kB")?.parse().ok()?;
        Some(kilobytes / 1024)
    }
}
