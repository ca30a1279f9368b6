//! Items of Python, picked out of a file.

use super::repository::fill;

/// What `a.py` holds.
pub const PYTHON: &str = r#"import asyncio


# Remembers.
@memo(
    size=3,
)
async def fibn(
    n,
):
    if n < 2:
        return n

    return await fibn(n - 2)
    # The end of it.
other = [
    1,
]
"#;

#[test]
fn a_python_function_comes_with_its_decorator_and_ends_where_it_ends() {
    let start = PYTHON.find("# Remembers").unwrap();
    let end = PYTHON.find("other").unwrap();
    assert_eq!(fill("a.py \"async def fibn\""), PYTHON[start..end]);
    assert_eq!(fill("a.py \"other\""), "other = [\n    1,\n]\n");
}
