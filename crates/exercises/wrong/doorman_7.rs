// The judge says: wanted 20 ms, took 10 ms: door wasn't ready by then, and nobody waited for it
// The answer comes before the group is in.

#[derive(Clone)]
struct Doorman {
    commands: mpsc::Sender<Command>,
}

enum Command {
    LetIn {
        group: u32,
        reply: oneshot::Sender<u32>,
    },
    GoHome {
        reply: oneshot::Sender<u32>,
    },
}

impl Doorman {
    fn start() -> Self {
        let (commands, receiver) = mpsc::channel(MAX_COMMANDS);
        tokio::spawn(stand_at_the_door(receiver));
        Self { commands }
    }

    async fn let_in(&self, group: u32) -> Option<u32> {
        self.ask(|reply| Command::LetIn { group, reply }).await
    }

    async fn send_home(&self) -> Option<u32> {
        self.ask(|reply| Command::GoHome { reply }).await
    }

    async fn ask(&self, command: impl FnOnce(oneshot::Sender<u32>) -> Command) -> Option<u32> {
        let (reply, answer) = oneshot::channel();
        self.commands.send(command(reply)).await.ok()?;
        answer.await.ok()
    }
}

async fn stand_at_the_door(mut commands: mpsc::Receiver<Command>) {
    let mut inside = 0;
    while let Some(command) = commands.recv().await {
        match command {
            Command::LetIn { group, reply } => {
                inside += group;
                let _ = reply.send(inside);
                open_door().await;
            }
            Command::GoHome { reply } => {
                let _ = reply.send(inside);
                return;
            }
        }
    }
}
