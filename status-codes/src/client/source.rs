//! Where the fields of a variant are read from. The code that the derive writes calls it.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use serde_json::Value;

use super::error_response::ErrorResponse;
use super::flattened;
use super::from_header::FromHeader;
use super::known::{By, Known, can_have};
use super::read_member::ReadMember;
use crate::body::Problem;
use crate::spec::{ErrorSpec, Specs};
use crate::status::StatusCode;

/// Reads a body in one shape: `ReadBody::read`.
pub type Shape = fn(&[u8]) -> Option<Problem>;

/// What a client can read: the enum of a type of errors, or a box with it.
pub trait Read: Sized {
    /// The specs of the server's type.
    fn specs() -> Specs;

    /// Reads the error that the source is looking for, if it is one of these.
    fn read(source: &mut Source<'_>) -> Option<Self>;
}

/// Which error is looked for.
#[derive(Clone, Copy)]
pub(super) enum Looking {
    /// The one with the code or the type of the problem.
    By(By),
    /// The one of this row.
    For(&'static ErrorSpec),
}

/// A response, and what is known about the place in a type where its error is looked for.
#[allow(missing_debug_implementations, reason = "the derive's output alone sees it")]
pub struct Source<'r> {
    response: &'r ErrorResponse,
    /// What the problem of the response says about which error it is.
    known: Option<Known>,
    looking: Looking,
    /// The types that have been asked, each with the shape that outer types prescribe.
    asked: Vec<(Specs, Option<Shape>)>,
    /// The shape that outer types prescribe.
    shape: Option<Shape>,
    /// The members that outer types have.
    outer: Vec<&'static str>,
    /// The members of the types between this place and the row that matches.
    between: Vec<&'static str>,
    /// The body in each shape that was needed.
    shaped: Vec<(Shape, Option<(Problem, Known)>)>,
    /// The row that matches, and the shape of its body.
    found: Option<(&'static ErrorSpec, Option<Shape>)>,
    /// How many rows have matched.
    matched: usize,
}

impl<'r> Source<'r> {
    pub(super) fn new(response: &'r ErrorResponse) -> Self {
        Self {
            response,
            known: response.known(),
            looking: Looking::By(By::Code),
            asked: Vec::new(),
            shape: None,
            outer: Vec::new(),
            between: Vec::new(),
            shaped: Vec::new(),
            found: None,
            matched: 0,
        }
    }

    /// Looks for this error in a type.
    pub(super) fn look_for<P: Read>(&mut self, looking: Looking) -> Option<P> {
        self.looking = looking;
        self.asked.clear();
        self.ask()
    }

    /// Whether the error is one of those that were asked for, readable or not.
    pub(super) fn has_matched(&self) -> bool {
        self.matched > 0
    }

    /// Asks a type, unless it is being asked or could not say anything.
    fn ask<P: Read>(&mut self) -> Option<P> {
        let asked = (P::specs(), self.shape);
        if self.asked.iter().any(|(specs, shape)| specs.is(&asked.0) && is_same(*shape, asked.1)) {
            return None;
        }
        let (place, matched) = (self.asked.len(), self.matched);
        self.asked.push(asked);
        let read = P::read(self);
        if self.matched != matched {
            // A variant with other context may ask again: it takes other members.
            self.asked.remove(place);
        }
        read
    }

    /// Reads the type's own rows. `shape` is that of the body of a row.
    pub fn own<P>(
        &mut self,
        rows: &'static [ErrorSpec],
        shape: fn(usize) -> Option<Shape>,
        read: fn(usize, &Self) -> Option<P>,
    ) -> Option<P> {
        for (index, row) in rows.iter().enumerate() {
            if self.is(row, self.shape.or_else(|| shape(index))) {
                self.matched += 1;
                self.between.clear();
                self.found = Some((row, self.shape.or_else(|| shape(index))));
                if let Some(read) = read(index, self) {
                    return Some(read);
                }
            }
        }
        None
    }

    /// Reads the inner error of a variant that has these members and this shape of body, and then the variant.
    pub fn inner<P: Read, V>(
        &mut self,
        members: &[&'static str],
        shape: Option<Shape>,
        variant: fn(P, &Self) -> Option<V>,
    ) -> Option<V> {
        let (outer, before) = (self.outer.len(), self.shape);
        self.outer.extend(members);
        self.shape = before.or(shape);
        let read = self.ask();
        self.shape = before;
        self.outer.truncate(outer);
        let variant = variant(read?, self);
        self.between.extend(members);
        variant
    }

    /// The status of the status line.
    pub fn status(&self) -> StatusCode {
        self.response.status()
    }

    /// A header field. A server leaves out one whose value is empty.
    pub fn header<T: FromHeader>(&self, name: &str) -> Option<T> {
        let is_missing = !self.response.headers().contains_key(name);
        self.response.header(name).or_else(|| if is_missing { T::from_field(name, &[b""]) } else { None })
    }

    /// A member. One that is missing is `null`, which an `Option` can be.
    pub fn member<T: ReadMember>(&self, name: &str) -> Option<T> {
        let json = self.problem().and_then(|problem| json(problem, name));
        T::read_member(json.as_deref().unwrap_or("null"))
    }

    /// The members that have no field of their own.
    pub fn flattened<T: ReadMember>(&self, others: &[&str]) -> Option<T> {
        let (row, shape) = self.found?;
        let is_document = shape.is_none() && self.response.is_document();
        let has_code = !(is_document && row.declared().code_in_type);
        let written = [row.members(), others, &self.outer, &self.between];
        let is_taken = |name: &str| has_code && name == "code" || written.iter().any(|names| names.contains(&name));
        let members = self.problem().into_iter().flat_map(Problem::members_json);
        flattened::read(members.filter(|(name, _)| !is_taken(name)).collect())
    }

    fn is(&mut self, row: &'static ErrorSpec, shape: Option<Shape>) -> bool {
        let status = self.response.status();
        match self.looking {
            Looking::For(only) => core::ptr::eq(row, only),
            Looking::By(by) => {
                // The body is read only if the status does not rule the error out.
                can_have(row, status) && {
                    self.read_body(shape);
                    self.known(shape).is_some_and(|known| by.fits(row, status, known))
                }
            }
        }
    }

    /// The problem of the row that matches.
    fn problem(&self) -> Option<&Problem> {
        self.body(self.found?.1)
    }

    /// The body in this shape, which has been read.
    fn body(&self, shape: Option<Shape>) -> Option<&Problem> {
        match shape {
            None => self.response.problem(),
            Some(shape) => self.shaped(shape).map(|(problem, _)| problem),
        }
    }

    fn known(&self, shape: Option<Shape>) -> Option<&Known> {
        match shape {
            None => self.known.as_ref(),
            Some(shape) => self.shaped(shape).map(|(_, known)| known),
        }
    }

    fn shaped(&self, shape: Shape) -> Option<&(Problem, Known)> {
        self.shaped.iter().find(|(read, _)| core::ptr::fn_addr_eq(*read, shape))?.1.as_ref()
    }

    /// Reads the body in this shape, once.
    fn read_body(&mut self, shape: Option<Shape>) {
        let Some(shape) = shape else { return };
        if !self.shaped.iter().any(|(known, _)| core::ptr::fn_addr_eq(*known, shape)) {
            let problem = shape(self.response.body());
            let read = problem.map(|problem| {
                let known = Known::of(&problem, false);
                (problem, known)
            });
            self.shaped.push((shape, read));
        }
    }
}

fn is_same(one: Option<Shape>, other: Option<Shape>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => core::ptr::fn_addr_eq(one, other),
        (None, None) => true,
        _ => false,
    }
}

/// A member as JSON. In a body of the server's own, those that RFC 9457 §3.1 defines are members like any other.
fn json(problem: &Problem, name: &str) -> Option<String> {
    if let Some(own) = problem.shadowed_json(name) {
        return Some(own);
    }
    let text = match name {
        "type" => Some(problem.problem_type()).filter(|uri| *uri != "about:blank"),
        "title" => problem.title(),
        "detail" => problem.detail(),
        "instance" => problem.instance(),
        "status" => return problem.declared_status().map(|status| Value::from(status.as_u16()).to_string()),
        _ => return problem.member_json(name),
    };
    text.map(|text| Value::from(text).to_string())
}
