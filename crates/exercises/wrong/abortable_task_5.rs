// The judge says: wanted "polled, called off, dropped, Err(Aborted)", because the future is dropped in the task's next turn, and then the handle is ready; was "polled, called off, Err(Aborted)"
// The handle says at once that the task was aborted, but the task lives on.

struct State<T> {
    is_finished: bool,
    result: Option<Result<T, Aborted>>,
    waiter: Option<Waker>,
}

impl<T> JoinHandle<T> {
    fn abort(&self) {
        let mut state = self.shared.lock();
        if !state.is_finished {
            state.result = Some(Err(Aborted));
        }
        if let Some(waiter) = state.waiter.take() {
            waiter.wake();
        }
    }
}

impl<T> Future for JoinHandle<T> {
    type Output = Result<T, Aborted>;

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let mut state = self.shared.lock();
        if let Some(result) = state.result.take() {
            return Poll::Ready(result);
        }
        state.waiter = Some(context.waker().clone());
        Poll::Pending
    }
}

fn spawn<F, T>(executor: &Executor, future: F) -> JoinHandle<T>
where
    F: Future<Output = T> + Send + 'static,
    T: Send + 'static,
{
    let shared = Arc::new(Shared(Mutex::new(State {
        is_finished: false,
        result: None,
        waiter: None,
    })));
    let handle = JoinHandle {
        shared: Arc::clone(&shared),
    };
    executor.start(async move {
        let output = future.await;
        let mut state = shared.lock();
        state.is_finished = true;
        state.result.get_or_insert(Ok(output));
        if let Some(waiter) = state.waiter.take() {
            waiter.wake();
        }
    });
    handle
}
