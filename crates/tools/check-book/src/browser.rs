//! Headless Chromium, and the chromedriver that drives it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use thirtyfour::common::capabilities::chromium::ChromiumLikeCapabilities;
use thirtyfour::{DesiredCapabilities, LoggingPrefsLogLevel, WebDriver};

/// What chromedriver prints before its port, once it listens.
const STARTED: &str = "started successfully on port ";

/// How long a page may take. It comes from the disk, but the machine may be busy.
const LOAD_TIMEOUT: Duration = Duration::from_secs(30);

/// A browser with one window, which is closed when this is dropped.
pub struct Browser {
    /// The window. It's declared first, so that it's closed while chromedriver still runs.
    pub window: WebDriver,
    _chromedriver: Chromedriver,
}

impl Browser {
    /// Starts a browser with a new profile.
    ///
    /// # Errors
    /// Chromedriver isn't installed, or finds no browser of its version.
    pub async fn start() -> anyhow::Result<Self> {
        Self::start_with(&[]).await
    }

    /// Starts a browser with a new profile, and with these arguments.
    ///
    /// # Errors
    /// Chromedriver isn't installed, or finds no browser of its version.
    pub async fn start_with(arguments: &[&str]) -> anyhow::Result<Self> {
        let chromedriver = Chromedriver::start()?;
        let mut options = DesiredCapabilities::chrome();
        options.set_browser_log_level(LoggingPrefsLogLevel::All)?;
        // Without a sandbox, it runs as root too, and in a container. It opens the pages of
        // this book alone, and fetches nothing else.
        for argument in [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
        ]
        .iter()
        .chain(arguments)
        {
            options.add_arg(argument)?;
        }
        let address = format!("http://127.0.0.1:{}", chromedriver.port);
        let window = WebDriver::new(address, options)
            .await
            .context("the browser doesn't start")?;
        Ok(Self {
            window,
            _chromedriver: chromedriver,
        })
    }

    /// Opens a page, and waits until it's there with all its parts.
    ///
    /// # Errors
    /// The browser is gone, or the page takes longer than it gives a page.
    pub async fn open(&self, address: &str) -> anyhow::Result<()> {
        self.window.goto(address).await?;
        // Chromedriver may come back while the page before is still the one that's shown.
        let is_there = "return document.URL === arguments[0] && document.readyState === 'complete'";
        let deadline = Instant::now() + LOAD_TIMEOUT;
        while !self.ask::<bool>(is_there, vec![address.into()]).await? {
            ensure!(Instant::now() < deadline, "{address} isn't there");
        }
        Ok(())
    }

    /// Runs a script in the page with these arguments, and returns what it returns.
    ///
    /// # Errors
    /// The script fails, or returns something else.
    pub async fn ask<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> anyhow::Result<T> {
        Ok(self.window.execute(script, arguments).await?.convert()?)
    }

    /// Does as [`ask`](Self::ask) for a script that calls its last argument when it's done.
    ///
    /// # Errors
    /// The script fails or takes too long, or returns something else.
    pub async fn ask_and_wait<T: DeserializeOwned>(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> anyhow::Result<T> {
        let answer = self.window.execute_async(script, arguments).await?;
        Ok(answer.convert()?)
    }

    /// Makes the window as wide as a small telephone, and gives it touch.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn be_a_telephone(&self) -> anyhow::Result<()> {
        // A window is never narrower than 500 pixels, an emulated screen is.
        let screen = json!({"width": 360, "height": 740, "deviceScaleFactor": 1, "mobile": true});
        let devtools = self.window.cdp();
        devtools
            .send_raw("Emulation.setDeviceMetricsOverride", screen)
            .await?;
        devtools
            .send_raw(
                "Emulation.setTouchEmulationEnabled",
                json!({"enabled": true}),
            )
            .await?;
        Ok(())
    }

    /// Takes the errors and warnings that pages have written to the console since the last
    /// call.
    ///
    /// # Errors
    /// The browser is gone.
    pub async fn take_complaints(&self) -> anyhow::Result<Vec<String>> {
        let log = self.window.browser_log().await?;
        Ok(log
            .into_iter()
            .filter(|entry| ["WARNING", "SEVERE"].contains(&entry.level.as_str()))
            .map(|entry| entry.message)
            .collect())
    }
}

/// A chromedriver on a port of its own, which ends when this is dropped.
struct Chromedriver {
    process: Child,
    port: u16,
}

impl Chromedriver {
    fn start() -> anyhow::Result<Self> {
        let mut process = Command::new("chromedriver")
            .arg("--port=0")
            .stdout(Stdio::piped())
            .spawn()
            .context("chromedriver doesn't start (Debian has it in `chromium-driver`)")?;
        let stdout = process.stdout.take();
        let mut started = Self { process, port: 0 };
        for line in BufReader::new(stdout.context("it has no output")?).lines() {
            if let Some((_, port)) = line?.split_once(STARTED) {
                started.port = port.trim_end_matches('.').parse()?;
                return Ok(started);
            }
        }
        anyhow::bail!("chromedriver ended before it listened")
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
