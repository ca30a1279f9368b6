//! A request comes to the door of the service, and nobody knows yet who'll answer it. So
//! the routes are asked one after the other, until one of them doesn't reject it.
//!
//! Task: write `or`, which joins two routes into one.
//!
//! Read "The smallest service" in `docs/06-rest-mongo.md`.

use judge::log;

#[derive(Clone, Copy)]
struct Request {
    method: &'static str,
    path: &'static str,
}

/// Why a route doesn't answer a request.
#[derive(Debug, PartialEq)]
enum Rejection {
    /// It's a route for another path.
    NotFound,
    /// The path fits, but the method doesn't.
    MethodNotAllowed,
}

/// Answers `request` with the route `first`, or with `second` if the first one rejects it.
/// The second one isn't called before that, and not at all if the first one answers.
///
/// If both reject it, the error is `MethodNotAllowed` if the path fitted one of them, no
/// matter which, and `NotFound` if it fitted neither.
async fn or<First, Second>(
    request: Request,
    first: impl FnOnce(Request) -> First,
    second: impl FnOnce(Request) -> Second,
) -> Result<&'static str, Rejection>
where
    First: Future<Output = Result<&'static str, Rejection>>,
    Second: Future<Output = Result<&'static str, Rejection>>,
{
    // TODO: Write it.
    todo!()
}

/// A route for `GET /stuff`.
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

/// A route for `PUT /stuff`, which reads the body first.
async fn put(request: Request) -> Result<&'static str, Rejection> {
    log("PUT is asked");
    match request {
        Request { path, .. } if path != "/stuff" => Err(Rejection::NotFound),
        Request { method: "PUT", .. } => Ok(judge::cook("created", 30).await),
        _ => Err(Rejection::MethodNotAllowed),
    }
}

/// A route for `GET /health`.
async fn health(request: Request) -> Result<&'static str, Rejection> {
    match request.path {
        "/health" => Ok("fine"),
        _ => Err(Rejection::NotFound),
    }
}

fn request(method: &'static str, path: &'static str) -> Request {
    Request { method, path }
}

fn main() {
    judge::show(async || {
        for request in [request("PUT", "/stuff"), request("GET", "/nothing")] {
            let answer = or(request, get, put).await;
            println!("{} {}: {answer:?}", request.method, request.path);
        }
        let answer = or(request("GET", "/health"), get, health).await;
        println!("GET /health: {answer:?}");
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Checks that DELETE /stuff is rejected as not allowed: one of the routes knows its path.
    #[track_caller]
    fn must_not_allow(run: &judge::Run<Result<&'static str, Rejection>>) {
        if run.value == Err(Rejection::NotFound) {
            run.fail("DELETE /stuff is `NotFound`, although a route for /stuff was asked");
        }
        run.must_return(Err(Rejection::MethodNotAllowed));
    }

    #[test]
    fn if_the_first_route_answers_the_second_is_not_asked() {
        let second = |request| {
            log("the second route is called");
            put(request)
        };
        let run = judge::run(move || or(request("GET", "/stuff"), get, second));
        let line = "the second route is called";
        if run.lines().iter().any(|it| it == line) {
            run.fail("the first route answers, but the second one is called as well");
        }
        run.must_return(Ok("a pizza")).must_take_millis(20);
        run.must_log(&["GET looks into the database"]);
    }

    #[test]
    fn the_second_route_answers_what_the_first_rejects() {
        let run = judge::run(|| or(request("PUT", "/stuff"), get, put));
        if run.lines().is_empty() {
            run.fail("the first route has rejected the request, and the second one isn't asked");
        }
        run.must_log(&["PUT is asked"]).must_leave_no_task();
        run.must_return(Ok("created")).must_take_millis(30);
    }

    #[test]
    fn a_path_that_fits_neither_is_not_found() {
        let run = judge::run(|| or(request("GET", "/nothing"), get, put));
        run.must_return(Err(Rejection::NotFound));
    }

    #[test]
    fn a_method_that_no_route_takes_is_not_allowed() {
        let run = judge::run(|| or(request("DELETE", "/stuff"), get, put));
        must_not_allow(&run);
    }

    #[test]
    fn it_does_not_matter_which_route_knew_the_path() {
        let first = judge::run(|| or(request("DELETE", "/stuff"), get, health));
        must_not_allow(&first);
        let second = judge::run(|| or(request("DELETE", "/stuff"), health, get));
        must_not_allow(&second);
    }

    #[test]
    fn a_route_that_is_joined_can_be_joined_again() {
        let stuff = |request| or(request, get, put);
        let run = judge::run(move || or(request("GET", "/health"), stuff, health));
        run.must_return(Ok("fine"));
    }
}
