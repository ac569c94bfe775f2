// @generated from tests/expansions/own_body.rs by `cargo xtask regen`. Do not edit.

#[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
const _: () = {
    use ::status_codes::__private as __p;
    static __SPECS: [__p::ErrorSpec; 2usize] = [
        __p::Plain("NoSuchUser", "no-such-user", __p::StatusCode::NOT_FOUND),
        __p::Whole(
            "Busy",
            "busy",
            __p::StatusCode::TOO_MANY_REQUESTS,
            "{\"title\":\"Too Many Requests\",\"status\":429,\"code\":\"busy\",\"detail\":\"busy\"}",
        ),
    ];
    #[automatically_derived]
    impl __p::ApiError for Error {
        fn status(&self) -> __p::StatusCode {
            __p::facets::status(self)
        }
        fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
            __p::Some(
                &__SPECS[match self {
                    Self::NoSuchUser { .. } => 0usize,
                    Self::Busy { .. } => 1usize,
                }],
            )
        }
        fn body(&self, __out: &mut __p::Buffer) -> __p::Option<__p::MediaType> {
            match self {
                Self::Busy { .. } => __p::Some(__p::write::<Problem, Self>(self, __out)),
                _ => __p::Some(__p::write::<Envelope, Self>(self, __out)),
            }
        }
        fn json(&self) -> __p::Json {
            __p::facets::json_of_row(self)
        }
        fn specs() -> __p::Specs {
            __p::Specs::new(&__SPECS, &[])
        }
        ::status_codes::__describe! {
            "Error" false __P(& [], & [], __Some(|| (& __Body:: < Envelope, Self > ::NEW)
            .writer())), [{ "" __R, __D "no such user" __N } { "" __R, __D "busy" __P(&
            [], & [], __Some(|| (& __Body:: < Problem, Self > ::NEW).writer())) }] [] []
        }
    }
    ::status_codes::__respond!([] [Error] []);
    ::status_codes::__client!([] [Error] [] false);
};
