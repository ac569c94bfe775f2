//! Why a goal is missed, and what meeting it would take.

/// Returns the explanation for a goal's `id`.
pub(super) fn of(goal: &str) -> &'static str {
    OBSTACLES.iter().find(|(id, _)| *id == goal).map_or("The reason is not known yet.", |(_, text)| text)
}

const OBSTACLES: &[(&str, &str)] = &[
    (
        "clean-build",
        "The table is read by `toml`, whose types for dates and for spans cost about a fifth of the build of `status-data`. The \
         parser below it alone met the goal, with 1.19, and a tree of our own. A parser is not what this project is for.",
    ),
    (
        "clean-build-json",
        "`api-error` by itself neither writes JSON nor makes a response, so this compares `serde_json` with nothing. Meeting \
         it would take our own JSON writer, and then a member could no longer be any type that is `Serialize`.",
    ),
    (
        "clean-build-json-alike",
        "Most of both builds is `syn`, `serde_core` and `serde_json`; ours also reads and checks its table. Core and derive have \
         come down from 1.47 of `thiserror` + `http`: `erased-serde` is gone, and the derive has 70,000 lines of \
         LLVM IR instead of 114,000. What has not been tried is `syn` without its feature `printing`, which would save 0.2 s. \
         The derive would then have to pass on tokens, never a parsed type. Users of thiserror would not gain anything, \
         because thiserror needs that feature too.",
    ),
    (
        "variant",
        "About half is the derive, which runs unoptimised, and a quarter of that is `syn` parsing the enum. The rest is \
         a row of the table and an arm of the `match`. Neither can be left out: the table is what makes a response \
         cheap.",
    ),
    (
        "variant-axum",
        "Each type gets three implementations of `IntoResponse`: for itself, for a box and for a reference. Leaving out \
         the latter two would make it cheaper, but then `Box<MyError>` would not be a response.",
    ),
    (
        "growth",
        "The compiler is not linear in the variants of one enum: it checks a `match` over n variants in n² steps, and looks up \
         each variant by name among all of them. Counted by callgrind, twice the variants take 2.06 times the instructions at \
         625, 2.27 times at 1,250, 2.50 times at 2,500 and 2.71 times at 5,000. In the last of these steps, the derive takes \
         2.02 times (727 to 1,469 million), and that check 3.96 times (624 to 2,474 million). All code that names every \
         variant has this cost, `derive(Debug)` and thiserror too. Avoiding it would take a way to find the kind of an error \
         without a `match`, and safe Rust does not have one.",
    ),
    (
        "responses",
        "The floor is the same document as ready-made bytes, and it takes more than half of what the text alone \
         takes: no response with a document can meet this against `thiserror`. Of what ours takes above the floor when the \
         text is known, half is `render` and its lookups in the table (whether this status has a body, which headers it \
         must not have), and the rest passes the response on and checks whether a layer needs the error. A field adds \
         `Display`, which is called once and escaped while the document is written.",
    ),
    (
        "sockets",
        "The floor, hand-written bytes, is not better than ours by more than the spread of the rounds: a response with a body \
         and a media type is longer than an empty one, so the server writes more and the client reads more.",
    ),
    (
        "size",
        "The smallest peer sends only a text, which needs no document writer. Of what ours adds, 40 KiB are code: the document writer, the header checks, \
         and what they call. 23 KiB are tables with their relocations: the phrases and the header rules of all codes, because \
         the status of an error may be known only at run time. 10 KiB are for unwinding. The total has come down from 231 KiB: now a \
         program contains serializers only for the types of its members, a JSON parser only if it flattens a value, and \
         the table of all texts only if it uses one. Reducing it further would take rules that are linked code by code.",
    ),
];
