//! What stands in the way of a goal that is missed, and what it would take.

/// By the goal's `id`.
pub(super) fn of(goal: &str) -> &'static str {
    OBSTACLES.iter().find(|(id, _)| *id == goal).map_or("What stands in the way is not known yet.", |(_, text)| text)
}

const OBSTACLES: &[(&str, &str)] = &[
    (
        "clean-build-json",
        "`api-error` by itself neither writes JSON nor makes a response, so this is `serde_json` against nothing. Meeting \
         it would take a JSON writer of our own, and then a member could no longer be whatever is `Serialize`.",
    ),
    (
        "clean-build-json-alike",
        "Most of both is `syn`, `serde_core` and `serde_json`; ours besides reads and checks its table. Core and derive have \
         come down from 1.47 to below 1.20 of `thiserror` + `http`: `toml_parser` took the place of `toml`, `erased-serde` is \
         gone, and the derive has 70,000 lines of LLVM IR instead of 114,000. What is left to try is `syn` without \
         `printing` (0.2 s), for a derive that hands on tokens and never a parsed type; whoever has thiserror would gain \
         nothing by it.",
    ),
    (
        "variant",
        "About half is the derive, which users run unoptimised, and a quarter of that is `syn` parsing the enum. The rest is \
         a row of the table and an arm of the `match`, and neither can be left out: a table is what makes the response \
         cheap.",
    ),
    (
        "variant-axum",
        "Each type gets three implementations of `IntoResponse`: for itself, for a box and for a reference. Leaving out \
         the latter two would make it cheaper, and `Box<MyError>` no response.",
    ),
    (
        "growth",
        "The compiler is not linear in the variants of one enum: it checks a `match` over n variants in n² steps, and looks up \
         each variant by its name among all. Counted by callgrind, twice the variants take 2.06 times the instructions at \
         625, 2.27 times at 1,250, 2.50 times at 2,500 and 2.71 times at 5,000. In the last of these steps the derive takes \
         2.02 times (727 to 1,469 million), and that check 3.96 times (624 to 2,474 million). Whatever names every variant \
         pays it, `derive(Debug)` and thiserror too. It would take an error whose kind is found without a `match`, which \
         Rust has no safe way for.",
    ),
    (
        "responses",
        "The floor is the same document as bytes that nobody had to make, and it takes more than half of what the text alone \
         takes: no response with a document can meet this against `thiserror`. Of what ours takes above the floor where the \
         text is known, half is `render` and what it asks of the table (whether this status has a body, which headers it \
         must not have), and the rest hands the response on and looks whether somebody waits for the error. With a field \
         comes `Display`, asked once, and escaped on its way into the document.",
    ),
    (
        "sockets",
        "The floor, bytes by hand, does no better than ours beyond the spread of the rounds: a response with a body and a \
         media type is longer than an empty one, and the server has to write it and the client to read it.",
    ),
    (
        "size",
        "A bare text needs no document. Of what ours adds, 40 KiB are code: the writer of documents, the guard of headers, \
         and what they call. 23 KiB are tables with their relocations: the phrases and the header rules of all codes, since \
         the status of an error may be known only at run time. 10 KiB are for unwinding. It has come down from 231 KiB: a \
         program holds a serializer for the types of its members alone, no parser of JSON unless it flattens a value, and \
         the table of all texts only if it asks for one. Less would take rules that are linked code by code.",
    ),
];
