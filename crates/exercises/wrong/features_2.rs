// The judge says: GREET compiles without "time": it uses no part of tokio that needs it
// It takes the standard library's clock for tokio's.

const GREET_NEEDS: &str = "rt,time";

const WAIT_NEEDS: &str = "rt,time";

const MENU_NEEDS: &str = "none";
