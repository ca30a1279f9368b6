// The judge says: after 15 ms it isn't 3
// It counts Cy, too, who has left at once.

const POLLS: [&str; 6] = [
    "Ada: Pending",
    "Bo: Pending",
    "Cy: Ready",
    "Ada: Pending",
    "Bo: Ready",
    "Ada: Ready",
];

const TASKS_AFTER_15_MS: &str = "3";
