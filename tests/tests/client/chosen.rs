//! Which of several variants that look alike a response is.

use std::collections::BTreeMap;

use status_codes::ApiError;

use super::{problem, received};

#[derive(Debug, thiserror::Error, ApiError)]
#[error("stock")]
#[api_error(client(StockProblem, derive(PartialEq)))]
enum StockError {
    #[status(409)]
    Rest {
        #[extension(flatten)]
        rest: BTreeMap<String, u8>,
    },
}

#[derive(Debug, thiserror::Error, ApiError)]
#[error("somewhere")]
#[api_error(client(PlaceProblem, derive(PartialEq)))]
enum PlaceError {
    Region {
        #[extension]
        region: String,
        #[status(transparent)]
        stock: StockError,
    },
    Tenant {
        #[extension]
        tenant: String,
        #[status(transparent)]
        stock: StockError,
    },
}

/// What one variant could not read, the next one can.
#[test]
fn an_inner_error_with_other_context() {
    let rest = || BTreeMap::from([("b".to_owned(), 1)]);
    let sent = PlaceError::Tenant { tenant: "t".to_owned(), stock: StockError::Rest { rest: rest() } };
    let read = PlaceProblem::Tenant { tenant: "t".to_owned(), stock: StockProblem::Rest { rest: rest() } };
    assert_eq!(received(&sent).decode::<PlaceProblem>(), read);
    let sent = PlaceError::Region { region: "r".to_owned(), stock: StockError::Rest { rest: rest() } };
    let read = PlaceProblem::Region { region: "r".to_owned(), stock: StockProblem::Rest { rest: rest() } };
    assert_eq!(received(&sent).decode::<PlaceProblem>(), read);
}
