// The judge says: DELETE /stuff is `NotFound`, although a route for /stuff was asked
// It allows the method only if both routes know the path.

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
    let one = match first(request).await {
        Ok(answer) => return Ok(answer),
        Err(rejection) => rejection,
    };
    match (one, second(request).await) {
        (_, Ok(answer)) => Ok(answer),
        (Rejection::MethodNotAllowed, Err(Rejection::MethodNotAllowed)) => {
            Err(Rejection::MethodNotAllowed)
        }
        _ => Err(Rejection::NotFound),
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
