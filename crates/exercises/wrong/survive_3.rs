// The judge says: the code panicked: the work panicked: JoinError::Panic
// The error of the task becomes a panic of the caller.

async fn survive<F>(work: F) -> Result<F::Output, String>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    Ok(tokio::spawn(work).await.expect("the work panicked"))
}
