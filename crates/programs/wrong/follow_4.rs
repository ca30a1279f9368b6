// Refused by: interrupted::ctrl_c_ends_the_program_and_its_child_while_nothing_is_written
// The child has a child of its own, which is left.

fn start_child(pattern: &OsStr) -> anyhow::Result<Child> {
    Command::new("sh")
        .args(["-c", "sleep 5 & exec \"$0\""])
        .arg(env::current_exe()?)
        .env(PATTERN, pattern)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .process_group(0)
        .spawn()
        .context("the child can't be started")
}
