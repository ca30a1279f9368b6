// The judge says: ≠ the pizza goes into the oven   Ada reads the menu
// It expects every await to give the thread away.

const PREDICTION: [&str; 7] = [
    "Ada orders",
    "Ada sits down",
    "the pizza goes into the oven",
    "Ada reads the menu",
    "Ada looks up",
    "the pizza is ready",
    "Ada eats",
];
