// Refused by: interrupted::ctrl_c_ends_the_program_before_its_first_line
// `main` returns, and its runtime waits for the thread that reads the silent input.

#[tokio::main(flavor = "current_thread")]
async fn main() -> io::Result<process::ExitCode> {
    let words = env::args_os()
        .skip(1)
        .map(|word| word.to_string_lossy().into_owned());
    let Some(args) = Args::read(words) else {
        eprintln!("usage: pipeline [--ordered] [--delay <ms>] <file>");
        process::exit(WRONG_USAGE);
    };
    let code = match open(&args.file).await {
        Ok(input) => run(&args, input).await?,
        Err(error) => {
            eprintln!("{} can't be opened: {error}", args.file);
            WRONG_USAGE
        }
    };
    Ok((code as u8).into())
}
