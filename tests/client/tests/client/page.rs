//! The page shows the recipes as they are tested.

use std::fs;
use std::path::Path;

#[test]
fn the_page_shows_every_recipe() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(folder.join("../../status-codes/docs/retry.md")).expect("the page");
    let mut recipes = 0;
    for entry in fs::read_dir(folder.join("src")).expect("readable") {
        let path = entry.expect("readable").path();
        if path.file_name().is_some_and(|name| name != "lib.rs") {
            let recipe = fs::read_to_string(&path).expect("readable");
            assert!(page.contains(&format!("```rust\n{recipe}```\n")), "the page does not show {}", path.display());
            recipes += 1;
        }
    }
    assert_eq!(page.matches("```rust\n").count(), recipes);
}
