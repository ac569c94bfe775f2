//! Empty: its dependencies are what is built.
