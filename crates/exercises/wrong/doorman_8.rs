// The judge says: wanted (Some(3), Some(5)), because there's one doorman for both handles; was (Some(3), Some(2))
// Each handle has a doorman of its own.

use std::sync::Arc;

struct Doorman {
    commands: Arc<mpsc::Sender<Command>>,
}

impl Clone for Doorman {
    fn clone(&self) -> Self {
        Self::start()
    }
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
        Self {
            commands: Arc::new(commands),
        }
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
                open_door().await;
                inside += group;
                let _ = reply.send(inside);
            }
            Command::GoHome { reply } => {
                let _ = reply.send(inside);
                return;
            }
        }
    }
}
