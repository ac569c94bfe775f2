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
        "Most of both is `syn`, `serde_core` and `serde_json`; ours besides reads and checks its table. It has come down by \
         a sixth: `toml_parser` took the place of `toml`, `erased-serde` is gone, and the derive has 70,000 lines of LLVM \
         IR instead of 114,000. What is left to try is `syn` without `printing` (0.2 s), for a derive that prints its \
         input's tokens and never a parsed type; whoever has thiserror would gain nothing by it.",
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
        "responses",
        "The floor is the same document as bytes that nobody had to make, and it takes more than half of what a text \
         alone takes: no response with a document can meet this against `thiserror`, and with a field hardly any against \
         a short one. Of what ours takes above the floor some 200 instructions are the rules of the wire (which headers \
         this status may have, whether it may have a body), 60 the way to the log, and with a field the rest is \
         `Display`, asked once, and escaped on its way into the document.",
    ),
    (
        "sockets",
        "The floor, bytes by hand, does no better than ours beyond the spread of the rounds: a response with a body and a \
         media type is longer than an empty one, and the server has to write it and the client to read it.",
    ),
    (
        "size",
        "A bare text needs no document. Of what ours adds, nearly half is the code that writes documents with members \
         and guards headers, which is there whole for a program that uses a part of it; then come the phrases and header \
         rules of all codes, as the status of an error may be known only at run time. It has come down from 231 to \
         some 75 KiB: a program holds no more serializers than it has types of members, no parser of JSON unless it \
         flattens a value, and no table of texts unless it asks for one.",
    ),
];
