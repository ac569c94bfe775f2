// @generated from tests/expansions/context.rs by `cargo xtask regen`. Do not edit.

#[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
const _: () = {
    use ::status_codes::__private as __p;
    #[automatically_derived]
    impl __p::ApiError for Traced {
        fn status(&self) -> __p::StatusCode {
            __p::facets::status(self)
        }
        fn headers(&self, __to: &mut dyn __p::HeaderSink) {
            match self {
                Self { wait: __f1, headers: __f2, .. } => {
                    __p::flatten_headers(
                        __to,
                        |__to| __p::inner::headers(
                            self,
                            __to,
                            |__to| {
                                __p::ToHeader::to_header(__f1, "Retry-After", __to);
                            },
                        ),
                        &[__f2],
                    )
                }
            }
        }
        fn members(&self, __to: &mut dyn __p::MemberSink) {
            match self {
                Self { trace: __f0, .. } => {
                    ::status_codes::__extension!(__to, "trace", __f0);
                    __p::facets::members(self, __to);
                }
            }
        }
        fn body(&self, __out: &mut __p::Buffer) -> __p::Option<__p::MediaType> {
            match self {
                Self { .. } => __p::inner::body(self, __out, &["trace"]),
            }
        }
        fn log(&self) -> __p::Option<__p::LogLevel> {
            match self {
                Self { .. } => __p::Some(__p::LogLevel::Warn),
            }
        }
        fn json(&self) -> __p::Json {
            match self {
                Self { .. } => __p::Json::None,
            }
        }
        fn inner(&self) -> __p::Option<&dyn __p::ApiError> {
            __p::facets::inner(self)
        }
        fn nested(__error: __p::Option<&Self>) -> __p::Nested<'_> {
            __p::Nested {
                error: match __error {
                    __p::Some(Self { kind: __f3, .. }) => {
                        __p::Some(<OrderError as __p::ApiError>::as_dyn(__f3))
                    }
                    __p::None => __p::None,
                },
                specs: __p::Specs::new(&[], &[<OrderError as __p::ApiError>::specs]),
            }
        }
        ::status_codes::__describe! {
            "Traced" false __N, [{ "" __K::Inner(|| (& __Of:: < OrderError > ::NEW)
            .described()), __U "" __P(& [__H::Field("Retry-After", 0)], &
            [__M::Typed("trace", 0)], __None) }] [0 String,] [0 Option < Duration >,]
        }
    }
    ::status_codes::__respond!([] [Traced] []);
    ::status_codes::__client!([] [Traced] [] false);
};
