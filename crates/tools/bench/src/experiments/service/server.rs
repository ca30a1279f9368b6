//! The servers that are asked, as processes.

use std::env;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use anyhow::{Context, ensure};
use http_body_util::{BodyExt, Empty};
use hyper::body::Bytes;
use hyper::client::conn::http1::handshake;
use hyper::header::HOST;
use hyper::{Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::net::TcpStream;
use tokio::process::{Child, ChildStdout, Command};

use super::driver::ID;
use super::load::{Cost, Span, Window};

/// The Python twin of the service.
const TWIN_SCRIPT: &str = "crates/rest-mongo/rest_mongo.py";

/// A process that serves. It is killed when this is dropped.
pub struct Server {
    address: String,
    child: Child,
    /// Kept open, for a process that prints more must not find it closed.
    _stdout: Lines<BufReader<ChildStdout>>,
}

impl Server {
    /// Starts the service, built as this program is. It logs as it does for a reader, to
    /// where nobody looks.
    pub async fn service(uri: &str) -> anyhow::Result<Self> {
        let path = env::current_exe()?.with_file_name("rest-mongo");
        let missing = "the service is not built: `just bench` does that";
        ensure!(path.exists(), missing);
        let mut command = Command::new(path);
        command.args(["--bind=127.0.0.1:0", "--mongodb-uri", uri]);
        Self::start(&mut command).await
    }

    /// Starts the Python twin of the service.
    pub async fn twin(uri: &str) -> anyhow::Result<Self> {
        let mut command = Command::new(python()?);
        command.arg(this_workspace::root().join(TWIN_SCRIPT));
        command.env("PYTHONUNBUFFERED", "1");
        command.env("PORT", "0").env("MONGODB_URI", uri);
        Self::start(&mut command).await
    }

    /// Starts a process, and waits for the line in which it prints its URL.
    pub async fn start(command: &mut Command) -> anyhow::Result<Self> {
        command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut child = command
            .kill_on_drop(true)
            .spawn()
            .context("can't start a server")?;
        let pipe = child.stdout.take().context("piped above")?;
        let mut stdout = BufReader::new(pipe).lines();
        let line = stdout.next_line().await?.unwrap_or_default();
        let (_, rest) = line
            .split_once("http://")
            .with_context(|| format!("a server printed {line:?} and no URL"))?;
        let address = rest.split(' ').next().unwrap_or_default().to_owned();
        Ok(Self {
            address,
            child,
            _stdout: stdout,
        })
    }

    /// Asks for the document on this many connections at once.
    pub async fn ask(
        &self,
        connections: usize,
        span: Span,
        mongod: Option<u32>,
    ) -> anyhow::Result<Cost> {
        let pid = self.child.id().context("a server has ended")?;
        let window = Window::new(span);
        let clients = (0..connections).map(|_| ask_again(&self.address, window));
        window.watch(clients, pid, mongod).await
    }
}

/// Returns a Python that has the packages of the twin.
///
/// # Errors
/// There is no Python, or the packages can't be installed.
pub fn python() -> anyhow::Result<PathBuf> {
    Ok(python_env::for_script(
        &this_workspace::root().join(TWIN_SCRIPT),
    )?)
}

/// Asks again and again on one connection; returns how long each answer took.
async fn ask_again(address: &str, window: Window) -> anyhow::Result<Vec<Duration>> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = handshake(TokioIo::new(stream)).await?;
    let driving = tokio::spawn(connection);
    let mut ask = async || {
        let request = Request::get(format!("/stuff/{ID}")).header(HOST, address);
        sender.ready().await?;
        let answer = sender
            .send_request(request.body(Empty::<Bytes>::new())?)
            .await?;
        let status = answer.status();
        let body = answer.into_body().collect().await?.to_bytes();
        ensure!(
            status == StatusCode::OK,
            "a server answered {status}: {body:?}"
        );
        Ok(())
    };
    let mut took = Vec::new();
    while window.wait(&mut took, ask()).await? {}
    driving.abort();
    Ok(took)
}
