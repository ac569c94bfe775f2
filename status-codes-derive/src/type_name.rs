//! Guesses what a type is by its name. A macro sees nothing else of a type.

use syn::{GenericArgument, Ident, Path, PathArguments, PathSegment, Type, TypeParamBound};

/// The endings that mark the name of an error type.
const ERRORS: [&str; 6] = ["Error", "Errors", "Err", "Report", "Rejection", "ErrorResponse"];
/// The types that show the text of what they hold.
const HOLDERS: [&str; 5] = ["Arc", "Box", "Option", "Rc", "Vec"];

/// Whether a type is an error or holds one: `io::Error`, `Option<Box<dyn Error>>`.
pub(crate) fn is_error(ty: &Type) -> bool {
    match ty {
        // A fragment such as `$ty` of a macro comes in a group without delimiters.
        Type::Group(group) => is_error(&group.elem),
        Type::Paren(paren) => is_error(&paren.elem),
        Type::Reference(reference) => is_error(&reference.elem),
        Type::Slice(slice) => is_error(&slice.elem),
        Type::Array(array) => is_error(&array.elem),
        Type::TraitObject(object) => object.bounds.iter().any(|bound| match bound {
            TypeParamBound::Trait(bound) => last(&bound.path).is_some_and(|last| ends_in(&last.ident, &ERRORS[..1])),
            _ => false,
        }),
        Type::Path(path) => last(&path.path).is_some_and(|last| match &last.arguments {
            PathArguments::AngleBracketed(arguments) if HOLDERS.iter().any(|holder| last.ident == holder) => {
                arguments.args.iter().any(|argument| matches!(argument, GenericArgument::Type(ty) if is_error(ty)))
            }
            _ => ends_in(&last.ident, &ERRORS),
        }),
        _ => false,
    }
}

/// Whether a type can be any error: `AnyError`, `Box<dyn ApiError>`.
pub(crate) fn is_open(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_open(&group.elem),
        Type::Paren(paren) => is_open(&paren.elem),
        Type::Reference(reference) => is_open(&reference.elem),
        Type::TraitObject(_) => true,
        Type::Path(path) => last(&path.path).is_some_and(|last| match &last.arguments {
            PathArguments::AngleBracketed(arguments) if HOLDERS.iter().any(|holder| last.ident == holder) => {
                arguments.args.iter().any(|argument| matches!(argument, GenericArgument::Type(ty) if is_open(ty)))
            }
            _ => ["AnyError", "ErrorResponse", "Problem"].iter().any(|open| last.ident == open),
        }),
        _ => false,
    }
}

/// Whether a type is a backtrace or holds one.
pub(crate) fn is_backtrace(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_backtrace(&group.elem),
        Type::Paren(paren) => is_backtrace(&paren.elem),
        Type::Path(path) => last(&path.path).is_some_and(|last| match &last.arguments {
            PathArguments::AngleBracketed(arguments) if HOLDERS.iter().any(|holder| last.ident == holder) => {
                arguments.args.iter().any(|argument| matches!(argument, GenericArgument::Type(ty) if is_backtrace(ty)))
            }
            _ => ends_in(&last.ident, &["Backtrace"]),
        }),
        _ => false,
    }
}

/// Whether a type is written `Option<…>`.
pub(crate) fn is_option(ty: &Type) -> bool {
    match ty {
        Type::Group(group) => is_option(&group.elem),
        Type::Paren(paren) => is_option(&paren.elem),
        Type::Path(path) => last(&path.path).is_some_and(|last| last.ident == "Option"),
        _ => false,
    }
}

fn last(path: &Path) -> Option<&PathSegment> {
    path.segments.last()
}

fn ends_in(name: &Ident, endings: &[&str]) -> bool {
    let name = name.to_string();
    endings.iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use super::{is_backtrace, is_error};

    fn is_error_type(ty: &str) -> bool {
        is_error(&syn::parse_str(ty).expect("a type"))
    }

    #[test]
    fn errors_are_recognized_by_their_names() {
        for ty in [
            "Error",
            "io::Error",
            "validator::ValidationErrors",
            "anyhow::Error",
            "eyre::Report",
            "JsonRejection",
            "ParseErr",
            "Option<Box<dyn std::error::Error + Send + Sync + 'static>>",
            "Arc<sqlx::Error>",
            "Vec<Rc<[MyError; 2]>>",
            "&'static MyError",
            "Box<dyn ApiError>",
            "MyError<T>",
            "status_codes::client::ErrorResponse",
        ] {
            assert!(is_error_type(ty), "{ty}");
        }
    }

    #[test]
    fn backtraces_are_recognized_by_their_names() {
        let is_named = |ty: &str| is_backtrace(&syn::parse_str(ty).expect("a type"));
        for ty in ["Backtrace", "std::backtrace::Backtrace", "Option<Box<Backtrace>>", "Arc<snafu::Backtrace>"] {
            assert!(is_named(ty), "{ty}");
        }
        for ty in ["String", "BacktraceFrame", "Cow<'_, Backtrace>", "(Backtrace,)"] {
            assert!(!is_named(ty), "{ty}");
        }
    }

    #[test]
    fn other_types_are_not() {
        for ty in [
            "String",
            "Terror",
            "ErrorCode",
            "ErrorKind",
            "Box<dyn Display>",
            "Cow<'_, Error>",
            "(u8, Error)",
            "Reporter",
        ] {
            assert!(!is_error_type(ty), "{ty}");
        }
    }
}
