// @generated from tests/expansions/client.rs by `cargo xtask regen`. Do not edit.

#[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
const _: () = {
    use ::status_codes::__private as __p;
    static __SPECS: [__p::ErrorSpec; 2usize] = [
        __p::BeforeText(
                "NotFound",
                "not-found",
                __p::StatusCode::NOT_FOUND,
                "{\"title\":\"Not Found\",\"status\":404,\"code\":\"not-found\"",
            )
            .declaring(__p::Declared {
                members: &["id"],
                ..__p::Declared::NOTHING
            }),
        __p::Plain("TooFast", "too-fast", __p::StatusCode::TOO_MANY_REQUESTS)
            .declaring(__p::Declared {
                headers: &[__p::HeaderSpec::dynamic("Retry-After")],
                members: &["limits"],
                ..__p::Declared::NOTHING
            }),
    ];
    #[automatically_derived]
    impl __p::ApiError for OrderError {
        fn status(&self) -> __p::StatusCode {
            __p::facets::status(self)
        }
        fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
            __p::Some(
                &__SPECS[match self {
                    Self::NotFound { .. } => 0usize,
                    Self::TooFast { .. } => 1usize,
                    _ => return __p::facets::inner_spec(self),
                }],
            )
        }
        fn headers(&self, __to: &mut dyn __p::HeaderSink) {
            match self {
                Self::TooFast { 0: __f0, .. } => {
                    __p::facets::headers(self, __to);
                    __p::ToHeader::to_header(__f0, "Retry-After", __to);
                }
                _ => __p::facets::headers(self, __to),
            }
        }
        fn members(&self, __to: &mut dyn __p::MemberSink) {
            match self {
                Self::NotFound { id: __f0, .. } => {
                    ::status_codes::__extension!(__to, "id", __f0);
                }
                Self::TooFast { 1: __f1, .. } => {
                    ::status_codes::__extension!(__to, "limits", __f1);
                }
                _ => __p::facets::members(self, __to),
            }
        }
        fn body(&self, __out: &mut __p::Buffer) -> __p::Option<__p::MediaType> {
            match self {
                Self::TooFast { .. } => {
                    __p::Some(__p::write::<Envelope, Self>(self, __out))
                }
                _ => __p::facets::body(self, __out),
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
                    __p::Some(Self::Stock { 0: __f0, .. }) => {
                        __p::Some(<StockError as __p::ApiError>::as_dyn(__f0))
                    }
                    __p::Some(_) | __p::None => __p::None,
                },
                specs: __p::Specs::new(&__SPECS, &[<StockError as __p::ApiError>::specs]),
            }
        }
        ::status_codes::__describe! {
            "OrderError" false __N, [{ "There is no such order." __R, __U "" __P(& [], &
            [__M::Typed("id", 0)], __None) } { "" __R, __U "" __P(&
            [__H::Field("Retry-After", 0)], & [__M::Typed("limits", 1)], __Some(|| (&
            __Body:: < Envelope, Self > ::NEW).__status_codes_writer())) } { ""
            __K::Inner(|| (& __Of:: < StockError > ::NEW).__status_codes_described()),
            __U "" __N }] [0 u64, 1 & 'static [& 'static str],] [0 Duration,]
        }
    }
    ::status_codes::__respond!([] [OrderError] []);
};
::status_codes::__client! {
    pub OrderProblem { #[doc = " What can go wrong with an order."] #[doc = ""] #[doc =
    "What a client reads of [`OrderError`]."] #[allow(dead_code, missing_docs,
    unused_qualifications, clippy::all, clippy::pedantic)] #[non_exhaustive]
    #[derive(::core::fmt::Debug, Clone,)] pub enum OrderProblem { #[doc =
    " There is no such order."] NotFound { #[doc = " Its number."] id : u64, },
    TooFast(Duration, ::status_codes::__private::client::Vec <
    ::status_codes::__private::client::String >,), Stock(< StockError as
    ::status_codes::__private::client::HasClient > ::Client,), #[doc =
    "Any other error, also one that something on the way has sent."] Unknown, }
    #[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)] const _ :
    () = { use ::status_codes::__private as __p; const _ : () = ::core::assert!(<
    StockError as __p::client::HasClient > ::IS_DECIDED,
    "clients have no enum for `StockError`; write `#[api_error(client = Name)]` on it, which only an enum can have, or hold it in an `AnyError`, which a client reads as `Unknown`");
    #[automatically_derived] impl __p::client::HasClient for OrderError { type Client =
    OrderProblem; } #[automatically_derived] impl __p::client::Decode for OrderProblem {
    const UNKNOWN : Self = Self::Unknown; } #[automatically_derived] impl
    __p::client::Read for OrderProblem { fn specs() -> __p::Specs { < OrderError as
    __p::ApiError > ::specs() } fn read(__source : & mut __p::client::Source < '_ >) ->
    __p::Option < Self > { let __read = __p::client::Source::own(__source, < OrderError
    as __p::ApiError > ::specs().own(), | __row | match __row { 1usize => __p::Some(<
    Envelope as __p::client::ReadBody > ::read as __p::client::Shape), _ => __p::None },
    | __row, __source | __p::Some(match __row { 0usize => Self::NotFound { id :
    __p::client::Source::member:: < u64 > (__source, "id") ?, }, 1usize => Self::TooFast
    { 0 : __p::client::Source::header:: < Duration > (__source, "Retry-After") ?, 1 :
    __p::client::Source::member:: < ::status_codes::__private::client::Vec <
    ::status_codes::__private::client::String > > (__source, "limits") ?, }, _ => return
    __p::None }),); if __read.is_some() { return __read; } let __read =
    __p::client::Source::inner(__source, & [], __p::None, | __inner : < StockError as
    ::status_codes::__private::client::HasClient > ::Client, __source |
    __p::Some(Self::Stock { 0 : __inner, }),); if __read.is_some() { return __read; }
    __p::None } } }; }
}
