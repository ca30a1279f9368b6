// Refused by: child::waiting_costs_hardly_any_cpu
// The file is looked at without a pause.

const PAUSE: Duration = Duration::ZERO;
