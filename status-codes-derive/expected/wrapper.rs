// @generated from tests/expansions/wrapper.rs by `cargo xtask regen`. Do not edit.

#[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
const _: () = {
    use ::status_codes::__private as __p;
    #[automatically_derived]
    impl __p::ApiError for V2Error {
        fn status(&self) -> __p::StatusCode {
            __p::facets::status(self)
        }
        fn body(&self, __out: &mut __p::Buffer) -> __p::Option<__p::MediaType> {
            __p::Some(__p::write::<Envelope, Self>(self, __out))
        }
        fn json(&self) -> __p::Json {
            __p::facets::json_of_row(self)
        }
        fn inner(&self) -> __p::Option<&dyn __p::ApiError> {
            __p::facets::inner(self)
        }
        fn nested(__error: __p::Option<&Self>) -> __p::Nested<'_> {
            __p::Nested {
                error: match __error {
                    __p::Some(Self { 0: __f0, .. }) => {
                        __p::Some(<Error as __p::ApiError>::as_dyn(__f0))
                    }
                    __p::None => __p::None,
                },
                specs: __p::Specs::new(&[], &[<Error as __p::ApiError>::specs]),
            }
        }
        ::status_codes::__describe! {
            "V2Error" false __P(& [], & [], __Some(|| (& __Body:: < Envelope, Self >
            ::NEW).writer())), [{ "" __K::Inner(|| (& __Of:: < Error > ::NEW)
            .described()), __U "" __N }] [] []
        }
    }
    ::status_codes::__respond!([] [V2Error] []);
    ::status_codes::__client!([] [V2Error] [] false);
};
