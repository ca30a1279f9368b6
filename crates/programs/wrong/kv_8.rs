// Refused by: slow::each_run_of_dropped_messages_is_counted_in_its_place
// Messages are dropped without a word.

fn messages_of(key: String, receiver: broadcast::Receiver<Arc<str>>) -> impl Stream<Item = String> {
    stream::unfold((key, receiver), async |(key, mut receiver)| {
        loop {
            match receiver.recv().await {
                Ok(value) => return Some((format!("MESSAGE {key} {value}"), (key, receiver))),
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return None,
            }
        }
    })
}
