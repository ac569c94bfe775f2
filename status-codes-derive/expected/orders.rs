// @generated from tests/expansions/orders.rs by `cargo xtask regen`. Do not edit.

#[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
const _: () = {
    use ::status_codes::__private as __p;
    static __SPECS: [__p::ErrorSpec; 4usize] = [
        __p::BeforeText(
                "NotFound",
                "not-found",
                __p::StatusCode::NOT_FOUND,
                "{\"type\":\"https://api.example.com/problems/not-found\",\"title\":\"Not Found\",\"status\":404",
            )
            .declaring(__p::Declared {
                problem_type: __p::Some("https://api.example.com/problems/not-found"),
                code_in_type: true,
                members: &["id"],
                ..__p::Declared::NOTHING
            }),
        __p::Whole(
                "SignedOut",
                "signed-out",
                __p::StatusCode::UNAUTHORIZED,
                "{\"type\":\"https://api.example.com/problems/signed-out\",\"title\":\"Unauthorized\",\"status\":401,\"detail\":\"sign in first\"}",
            )
            .declaring(__p::Declared {
                problem_type: __p::Some("https://api.example.com/problems/signed-out"),
                code_in_type: true,
                headers: &[__p::HeaderSpec::constant("WWW-Authenticate", "Bearer")],
                ..__p::Declared::NOTHING
            }),
        __p::Whole(
                "TooFast",
                "quota-exceeded",
                __p::StatusCode::TOO_MANY_REQUESTS,
                "{\"type\":\"https://api.example.com/problems/quota-exceeded\",\"title\":\"Quota exceeded\",\"status\":429,\"detail\":\"slow down\"}",
            )
            .declaring(__p::Declared {
                problem_type: __p::Some(
                    "https://api.example.com/problems/quota-exceeded",
                ),
                code_in_type: true,
                title: __p::Some("Quota exceeded"),
                headers: &[__p::HeaderSpec::dynamic("Retry-After")],
                ..__p::Declared::NOTHING
            }),
        __p::Whole(
                "Database",
                "database",
                __p::StatusCode::SERVICE_UNAVAILABLE,
                "{\"type\":\"https://api.example.com/problems/database\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":\"try again in a minute\"}",
            )
            .declaring(__p::Declared {
                problem_type: __p::Some("https://api.example.com/problems/database"),
                code_in_type: true,
                log: __p::Some(__p::LogLevel::Error),
                detail: __p::Detail::Text("try again in a minute"),
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
                    Self::SignedOut { .. } => 1usize,
                    Self::TooFast { .. } => 2usize,
                    Self::Database { .. } => 3usize,
                }],
            )
        }
        fn headers(&self, __to: &mut dyn __p::HeaderSink) {
            match self {
                Self::TooFast { wait: __f0, .. } => {
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
                _ => __p::facets::members(self, __to),
            }
        }
        fn json(&self) -> __p::Json {
            __p::facets::json_of_row(self)
        }
        fn specs() -> __p::Specs {
            __p::Specs::new(&__SPECS, &[])
        }
        ::status_codes::__describe! {
            "OrderError" false __P(& [__H::Constant("WWW-Authenticate", & [401u16],
            "Bearer")], & [], __None), [{ "" __R, __D "order {id} not found" __P(& [], &
            [__M::Typed("id", 0)], __None) } { "" __R, __D "sign in first" __N } { ""
            __R, __D "slow down" __P(& [__H::Field("Retry-After", 0)], & [], __None) } {
            "" __R, __U "" __N }] [0 u64,] [0 Duration,]
        }
    }
    ::status_codes::__respond!([] [OrderError] []);
    ::status_codes::__client!([] [OrderError] [] false);
};
