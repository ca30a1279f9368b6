// The judge says: wanted Err(413), because the second piece was too large; was Ok([6, 2, 2])
// It leaves out a piece that doesn't fit, and doesn't count it.

use std::cell::Cell;
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use judge::log;
use tokio::time::sleep;

async fn read(body: &mut Body, limit: usize) -> Result<Vec<Piece>, u16> {
    let mut pieces = Vec::new();
    let mut size = 0;
    let mut too_large = false;
    while let Some(piece) = body.next().await {
        too_large = size + piece.len() > limit;
        if !too_large {
            size += piece.len();
            pieces.push(piece);
        }
    }
    if too_large { Err(413) } else { Ok(pieces) }
}

struct Body {
    lengths: VecDeque<usize>,
    kept: Rc<Cell<usize>>,
    limit: usize,
}

impl Body {
    fn new(lengths: &[usize], limit: usize) -> Self {
        Self {
            lengths: lengths.iter().copied().collect(),
            kept: Rc::default(),
            limit,
        }
    }

    async fn next(&mut self) -> Option<Piece> {
        assert!(
            self.kept.get() <= self.limit,
            "{} bytes of the body are kept, and at most {} are allowed",
            self.kept.get(),
            self.limit
        );
        sleep(Duration::from_millis(1)).await;
        let Some(length) = self.lengths.pop_front() else {
            log("the body is at its end");
            return None;
        };
        self.kept.set(self.kept.get() + length);
        Some(Piece {
            length,
            kept: Rc::clone(&self.kept),
        })
    }
}

struct Piece {
    length: usize,
    kept: Rc<Cell<usize>>,
}

impl Piece {
    fn len(&self) -> usize {
        self.length
    }
}

impl Drop for Piece {
    fn drop(&mut self) {
        self.kept.set(self.kept.get() - self.length);
    }
}

async fn read_ten(lengths: &[usize]) -> Result<Vec<usize>, u16> {
    let mut body = Body::new(lengths, 10);
    let pieces = read(&mut body, 10).await?;
    Ok(pieces.iter().map(Piece::len).collect())
}
