//! Writes the seeds and a dictionary of every property into a folder: `seeds tests/fuzz/corpus`.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

use status_properties::ALL;

fn main() -> ExitCode {
    let Some(corpus) = env::args_os().nth(1) else {
        eprintln!("name the folder of the corpus");
        return ExitCode::FAILURE;
    };
    match write(Path::new(&corpus)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", Path::new(&corpus).display());
            ExitCode::FAILURE
        }
    }
}

fn write(corpus: &Path) -> io::Result<()> {
    for property in ALL {
        let folder = corpus.join(property.name);
        fs::create_dir_all(&folder)?;
        let seeds = (property.seeds)();
        for (number, seed) in seeds.iter().enumerate() {
            fs::write(folder.join(format!("seed-{number:04}")), seed)?;
        }
        fs::write(corpus.join(format!("{}.dict", property.name)), property.dictionary())?;
        println!("{}: {} seeds", property.name, seeds.len());
    }
    Ok(())
}
