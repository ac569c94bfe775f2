// @generated from tests/expansions/generic.rs by `cargo xtask regen`. Do not edit.

#[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
const _: () = {
    use ::status_codes::__private as __p;
    static __SPECS: [__p::ErrorSpec; 2usize] = [
        __p::BeforeText(
                "Taken",
                "taken",
                __p::StatusCode::CONFLICT,
                "{\"title\":\"Conflict\",\"status\":409,\"code\":\"taken\"",
            )
            .declaring(__p::Declared {
                members: &["by"],
                ..__p::Declared::NOTHING
            }),
        __p::Whole(
            "Other",
            "other",
            __p::StatusCode::INTERNAL_SERVER_ERROR,
            "{\"title\":\"Internal Server Error\",\"status\":500,\"code\":\"other\"}",
        ),
    ];
    #[automatically_derived]
    impl<'a, T: Debug, const N: usize> __p::ApiError for Failure<'a, T, N>
    where
        T: Clone,
        Failure<'a, T, N>: ::core::error::Error,
        T: ::status_codes::__private::Member,
    {
        fn status(&self) -> __p::StatusCode {
            __p::facets::status(self)
        }
        fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
            __p::Some(
                &__SPECS[match self {
                    Self::Taken { .. } => 0usize,
                    Self::Other { .. } => 1usize,
                    _ => return __p::facets::inner_spec(self),
                }],
            )
        }
        fn fmt_detail(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult {
            match self {
                Self::Taken { name: __f0, .. } => {
                    __f.write_fmt(::core::format_args!("{__f0} is taken", __f0 = __f0))
                }
                _ => __p::facets::fmt_detail(self, __f),
            }
        }
        fn members(&self, __to: &mut dyn __p::MemberSink) {
            match self {
                Self::Taken { by: __f1, .. } => {
                    ::status_codes::__extension!(__to, "by", __f1);
                }
                _ => __p::facets::members(self, __to),
            }
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
                    __p::Some(Self::Inner { 0: __f0, .. }) => {
                        __p::Some(
                            <Box<Failure<'a, T, N>> as __p::ApiError>::as_dyn(__f0),
                        )
                    }
                    __p::Some(_) | __p::None => __p::None,
                },
                specs: __p::Specs::new(
                    &__SPECS,
                    &[<Box<Failure<'a, T, N>> as __p::ApiError>::specs],
                ),
            }
        }
        ::status_codes::__describe! {
            "Failure" false __N, [{ "" __R, __T "{name} is taken" __P(& [], &
            [__M::Typed("by", 0)], __None) } { "" __K::Inner(|| (& __Of:: < Box < Failure
            < 'a, T, N > > > ::NEW).described()), __U "" __N } { "" __R, __U "" __N }] [0
            T,] []
        }
    }
    ::status_codes::__respond!(
        [< 'a, T : Debug, const N : usize >] [Failure < 'a, T, N >] [where T : Clone,
        Failure < 'a, T, N > : ::core::error::Error, T :
        ::status_codes::__private::Member,]
    );
    ::status_codes::__client!(
        [< 'a, T : Debug, const N : usize >] [Failure < 'a, T, N >] [where T : Clone,
        Failure < 'a, T, N > : ::core::error::Error, T :
        ::status_codes::__private::Member,] false
    );
};
