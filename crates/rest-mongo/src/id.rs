//! The id of a document, as it stands in a path.

use std::str::FromStr;

use percent_encoding::percent_decode_str;
use warp::http::StatusCode;

use crate::problem::Problem;

/// The length of the longest id, in bytes.
const LONGEST: usize = 1024;

/// An id: UTF-8, of 1 to 1,024 bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Id(String);

impl Id {
    /// The id, decoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Id {
    type Err = Problem;

    /// Decodes what stands behind `/stuff/`: one segment, percent-encoded.
    fn from_str(segment: &str) -> Result<Self, Problem> {
        if segment.is_empty() || segment.contains('/') {
            return Err(Problem::not_found("nothing is at this path"));
        }
        let id = percent_decode_str(segment).decode_utf8();
        let id = id.map_err(|_| Problem::bad_request("the id is not UTF-8"))?;
        if id.len() > LONGEST {
            let detail = format!("the id is longer than {LONGEST} bytes");
            return Err(Problem::new(StatusCode::URI_TOO_LONG, detail));
        }
        Ok(Self(id.into_owned()))
    }
}
