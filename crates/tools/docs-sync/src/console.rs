//! Runs the commands of console blocks, and writes down what they print.

use std::path::Path;
use std::time::Duration;

use crate::fence::{self, Fence};
use crate::problem::Problem;
use crate::process::Process;
use crate::refill::refilled;
use crate::server::{self, ADDRESS, Server, Servers, address_in};
use crate::transcript::{reconciled, steps};

/// Where and how the commands of a page are run.
#[derive(Debug)]
pub struct Console<'a> {
    /// The folder they are run in: the root of the repository.
    pub root: &'a Path,
    /// The servers that blocks may ask for.
    pub servers: &'a Servers,
    /// How long a command may take. The first one may have to build.
    pub limit: Duration,
}

impl Console<'_> {
    /// The page `markdown` with every console block as it comes out today;
    /// where `[..]` and `...` stand for what was printed, they stay.
    ///
    /// # Errors
    /// Every block with a command that ends with another status than the page
    /// says, or does not end in time.
    pub fn replayed(&self, markdown: &str) -> Result<String, Vec<Problem>> {
        let mut blocks = Vec::new();
        let mut problems = Vec::new();
        // One for the page, so that its blocks build on each other.
        let mut server = None;
        for fence in fence::find(markdown)? {
            if fence.language != "console" {
                continue;
            }
            match self.block(&fence, &mut server) {
                Ok(text) => blocks.push((fence, text)),
                Err(message) => problems.push(fence.problem(message)),
            }
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        refilled(markdown, &blocks).map_err(|problem| vec![problem])
    }

    fn block(&self, fence: &Fence, server: &mut Option<Server>) -> Result<String, String> {
        if let Some(name) = fence.option("with")
            && server.as_ref().is_none_or(|server| server.name != name)
        {
            *server = Some(Server::start(self.servers, name, self.root, self.limit)?);
        }
        let server = server.as_ref().filter(|_| fence.option("with").is_some());
        let status = fence.option("status").unwrap_or("0");
        let mut block = String::new();
        let mut steps = steps(&fence.text)?.into_iter().peekable();
        while let Some(step) = steps.next() {
            // The options speak of the last command; those before just run.
            let last = steps.peek().is_none();
            let until = fence.option("until").filter(|_| last);
            let (printed, code) = self
                .run(&step.command, until, server)
                .map_err(|complaint| format!("`{}` {complaint}", step.command))?;
            let expected = if last { status } else { "0" };
            if code.to_string() != expected {
                return Err(format!(
                    "`{}` ended with status {code}, not {expected} (`<!-- status: {code} -->` \
                     before the block says so); it printed:\n{printed}",
                    step.command
                ));
            }
            block += &step.shown;
            block += &reconciled(&printed, step.output);
        }
        Ok(block)
    }

    /// What `command` prints, and its status.
    fn run(
        &self,
        command: &str,
        until: Option<&str>,
        server: Option<&Server>,
    ) -> Result<(String, i32), String> {
        let mut address = server.map(|server| server.address.clone());
        let command = command.replace(ADDRESS, address.as_deref().unwrap_or(ADDRESS));
        let mut shell = server::shell(self.root, &command);
        if until.is_some() {
            // A shell that Ctrl-C ends would hide the command's own status;
            // an empty trap keeps it alive, as an interactive one stays.
            shell = server::shell(self.root, &format!("trap : INT; {command}"));
            shell.envs(self.servers.environment.iter().copied());
        }
        let mut process = Process::start(shell, self.limit).map_err(|error| error.to_string())?;
        if let Some(text) = until {
            address = address_in(&process.wait_for(text)?);
            let interrupted = process.interrupt(self.limit);
            interrupted.map_err(|error| error.to_string())?;
        }
        let (printed, status) = process.finish()?;
        let printed = match address {
            Some(address) => printed.replace(&address, ADDRESS),
            None => printed,
        };
        Ok((printed, status))
    }
}
