//! Pointers to errors: each forwards every method.

use super::api_error::ApiError;

/// Forwards every method to another error.
macro_rules! forward {
    ($this:ident => $inner:expr, specs: $specs:expr) => {
        forward!($this => $inner);

        fn specs() -> $crate::spec::Specs {
            $specs
        }
    };
    ($this:ident => $inner:expr) => {
        fn status(&self) -> $crate::status::StatusCode {
            let $this = self;
            $inner.status()
        }

        fn spec(&self) -> Option<&'static $crate::spec::ErrorSpec> {
            let $this = self;
            $inner.spec()
        }

        fn fmt_detail(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
            let $this = self;
            $inner.fmt_detail(f)
        }

        fn headers(&self, to: &mut dyn $crate::sink::HeaderSink) {
            let $this = self;
            $inner.headers(to);
        }

        fn members(&self, to: &mut dyn $crate::sink::MemberSink) {
            let $this = self;
            $inner.members(to);
        }

        fn body(&self, out: &mut $crate::sink::Buffer) -> Option<&'static str> {
            let $this = self;
            $inner.body(out)
        }

        fn log(&self) -> Option<$crate::spec::LogLevel> {
            let $this = self;
            $inner.log()
        }

        fn json(&self) -> $crate::spec::Json {
            let $this = self;
            $inner.json()
        }

        fn inner(&self) -> Option<&dyn $crate::error::ApiError> {
            let $this = self;
            $inner.inner()
        }
    };
}
#[cfg(feature = "alloc")]
pub(crate) use forward;

impl<T: ApiError> ApiError for &T {
    forward!(this => (**this), specs: T::specs());
}

#[cfg(feature = "alloc")]
mod pointers {
    use alloc::boxed::Box;
    use alloc::sync::Arc;

    use core::error::Error;

    use super::ApiError;

    impl<T: ApiError> ApiError for Box<T> {
        forward!(this => (**this), specs: T::specs());
    }

    impl<T: ApiError> ApiError for Arc<T> {
        forward!(this => (**this), specs: T::specs());
    }

    /// The standard library implements `Error` for a box only if its content is sized.
    macro_rules! boxed {
        ($($object:ty)*) => {
            $(
                impl Error for Box<$object> {
                    fn source(&self) -> Option<&(dyn Error + 'static)> {
                        (**self).source()
                    }
                }

                impl ApiError for Box<$object> {
                    forward!(this => (**this));
                }

                impl ApiError for Arc<$object> {
                    forward!(this => (**this));
                }
            )*
        };
    }

    boxed!(dyn ApiError + '_ dyn ApiError + Send + '_ dyn ApiError + Send + Sync + '_);
}
