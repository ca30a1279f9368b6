// The judge says: DELETE /stuff is `NotFound`, although a route for /stuff was asked
// It returns how the second route rejects the request, whatever the first one said.

use judge::log;

#[derive(Clone, Copy)]
struct Request {
    method: &'static str,
    path: &'static str,
}

#[derive(Debug, PartialEq)]
enum Rejection {
    NotFound,
    MethodNotAllowed,
}

async fn or<First, Second>(
    request: Request,
    first: impl FnOnce(Request) -> First,
    second: impl FnOnce(Request) -> Second,
) -> Result<&'static str, Rejection>
where
    First: Future<Output = Result<&'static str, Rejection>>,
    Second: Future<Output = Result<&'static str, Rejection>>,
{
    match first(request).await {
        Ok(answer) => Ok(answer),
        Err(_) => second(request).await,
    }
}

async fn get(request: Request) -> Result<&'static str, Rejection> {
    match request {
        Request { path, .. } if path != "/stuff" => Err(Rejection::NotFound),
        Request { method: "GET", .. } => {
            log("GET looks into the database");
            Ok(judge::cook("a pizza", 20).await)
        }
        _ => Err(Rejection::MethodNotAllowed),
    }
}

async fn put(request: Request) -> Result<&'static str, Rejection> {
    log("PUT is asked");
    match request {
        Request { path, .. } if path != "/stuff" => Err(Rejection::NotFound),
        Request { method: "PUT", .. } => Ok(judge::cook("created", 30).await),
        _ => Err(Rejection::MethodNotAllowed),
    }
}

async fn health(request: Request) -> Result<&'static str, Rejection> {
    match request.path {
        "/health" => Ok("fine"),
        _ => Err(Rejection::NotFound),
    }
}

fn request(method: &'static str, path: &'static str) -> Request {
    Request { method, path }
}
