// The judge says: ≠ 0           2
// It expects a task to begin only when it is awaited.

const PREDICTION: [&str; 5] = ["0", "0", "0", "0", "0"];
