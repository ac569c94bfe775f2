// @generated from tests/expansions/run_time.rs by `cargo xtask regen`. Do not edit.

#[allow(deprecated, unused_qualifications, clippy::all, clippy::pedantic)]
const _: () = {
    use ::status_codes::__private as __p;
    const __STATUS_1_Said: u16 = __p::Const(self::LOCKED).status_code_or_u16();
    const __CHECK_1_Said: () = __p::check(
        __STATUS_1_Said,
        &__p::Facts {
            path: "self::LOCKED",
            variant: "Said",
            ..__p::Facts::NONE
        },
    );
    const __STATUS_Locked: u16 = __p::Const(self::LOCKED).status_code_or_u16();
    const __CHECK_Locked: () = __p::check(
        __STATUS_Locked,
        &__p::Facts {
            path: "self::LOCKED",
            variant: "Locked",
            ..__p::Facts::NONE
        },
    );
    const __CODE_Locked: __p::MachineCode = __p::Code(codes::LOCKED).string_or_integer();
    static __TEXT_Locked: [u8; __CODE_Locked.len()] = __CODE_Locked.after("");
    const __CHECKED_Locked: () = __p::check_code(
        __CODE_Locked,
        "codes::LOCKED",
        "code",
        false,
        false,
    );
    const __STATUS_1_Limited: u16 = __p::Const(self::LOCKED).status_code_or_u16();
    const __CHECK_1_Limited: () = __p::check(
        __STATUS_1_Limited,
        &__p::Facts {
            path: "self::LOCKED",
            variant: "Limited",
            shared: &[("Retry-After", &[429u16])],
            ..__p::Facts::NONE
        },
    );
    const __SPEC_NoOrder: __p::ErrorSpec = registry::NO_ORDER;
    const __CHECK_NoOrder: () = __p::check_spec(
        &__SPEC_NoOrder,
        &__p::Facts {
            path: "registry::NO_ORDER",
            variant: "NoOrder",
            ..__p::Facts::NONE
        },
    );
    const __CODE_NoOrder: __p::MachineCode = __p::MachineCode::Text(
        __p::registry::code(&__SPEC_NoOrder, "no-order"),
    );
    static __TEXT_NoOrder: [u8; __CODE_NoOrder.len()] = __CODE_NoOrder.after("");
    const __CHECKED_NoOrder: () = __p::check_code(
        __CODE_NoOrder,
        "registry::NO_ORDER",
        "with_code",
        false,
        false,
    );
    static __SPECS: [__p::ErrorSpec; 6usize] = [
        __p::late_row("Said", "said")
            .declaring(__p::Declared {
                one_of: &[__p::StatusCode::NOT_FOUND, __p::status(__STATUS_1_Said)],
                ..__p::Declared::NOTHING
            }),
        __p::late_row("Rejected", "rejected"),
        __p::Plain(
                "Locked",
                __p::text_of(&__TEXT_Locked, 0),
                __p::status(__STATUS_Locked),
            )
            .declaring(__p::Declared {
                code_is_number: __CODE_Locked.is_number(),
                ..__p::Declared::NOTHING
            }),
        __p::late_row("Limited", "limited")
            .declaring(__p::Declared {
                one_of: &[
                    __p::StatusCode::TOO_MANY_REQUESTS,
                    __p::status(__STATUS_1_Limited),
                ],
                headers: &[__p::HeaderSpec::dynamic("Retry-After")],
                members: &["instance", "faults"],
                ..__p::Declared::NOTHING
            }),
        __p::Plain(
                "NoOrder",
                __p::text_of(&__TEXT_NoOrder, 0),
                __p::registry::status(&__SPEC_NoOrder),
            )
            .declaring(__p::Declared {
                problem_type: __p::registry::problem_type(&__SPEC_NoOrder),
                log: __p::registry::log(&__SPEC_NoOrder),
                retry: __p::registry::retry(&__SPEC_NoOrder),
                title: __p::registry::title(&__SPEC_NoOrder),
                ..__p::Declared::NOTHING
            }),
        __p::ErrorSpec::new("Coded").with_status(__p::StatusCode::BAD_GATEWAY),
    ];
    #[automatically_derived]
    impl __p::ApiError for Upstream {
        fn status(&self) -> __p::StatusCode {
            match self {
                Self::Said { 0: __f0, .. } => __p::ToStatus::to_status(__f0),
                Self::Rejected { 0: __f0, .. } => {
                    __p::ToStatus::to_status(&Rejection::status(__f0))
                }
                Self::Limited { status: __f0, .. } => __p::ToStatus::to_status(__f0),
                _ => __p::facets::status(self),
            }
        }
        fn spec(&self) -> __p::Option<&'static __p::ErrorSpec> {
            __p::Some(
                &__SPECS[match self {
                    Self::Said { .. } => 0usize,
                    Self::Rejected { .. } => 1usize,
                    Self::Locked { .. } => 2usize,
                    Self::Limited { .. } => 3usize,
                    Self::NoOrder { .. } => 4usize,
                    Self::Coded { .. } => 5usize,
                }],
            )
        }
        fn fmt_detail(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult {
            match self {
                Self::Rejected { 0: __f0, .. } => Rejection::text(__f0, __f),
                _ => __p::facets::fmt_detail(self, __f),
            }
        }
        fn fmt_code(&self, __f: &mut __p::Formatter<'_>) -> __p::FmtResult {
            match self {
                Self::Coded { 0: __f0, .. } => {
                    __p::Display::fmt(&Rejection::code(__f0), __f)
                }
                _ => __p::facets::fmt_code(self, __f),
            }
        }
        fn headers(&self, __to: &mut dyn __p::HeaderSink) {
            match self {
                Self::Limited { status: __f0, form: __f1, .. } => {
                    __p::facets::headers(self, __to);
                    if __p::is_for(&[429u16], __p::facets::status_of(self)) {
                        __p::ToHeader::to_header(
                            &Self::wait(__f0, __f1),
                            "Retry-After",
                            __to,
                        );
                    }
                }
                _ => __p::facets::headers(self, __to),
            }
        }
        fn members(&self, __to: &mut dyn __p::MemberSink) {
            match self {
                Self::Limited { status: __f0, form: __f1, .. } => {
                    ::status_codes::__extension!(
                        @ instance __to, & Self::uri(__f0, __f1)
                    );
                    ::status_codes::__extension!(
                        __to, "faults", & Submitted::faults(__f1)
                    );
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
            "Upstream" false __N, [{ "" __R, __U "" __N } { "" __R, __W "" __N } { ""
            __R, __U "" __N } { "" __R, __U "" __P(& [__H::Function("Retry-After", &
            [429u16])], & [__M::Unknown("instance"), __M::Unknown("faults")], __None) } {
            "" __R, __U "" __N } { "" __R, __U "" __N }] [] []
        }
    }
    ::status_codes::__respond!([] [Upstream] []);
    ::status_codes::__client!([] [Upstream] [] true);
};
