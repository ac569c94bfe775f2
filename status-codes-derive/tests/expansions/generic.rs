enum Failure<'a, T: Debug, const N: usize>
where
    T: Clone,
{
    #[status(409, detail = "{name} is taken")]
    Taken {
        name: &'a str,
        #[extension]
        by: T,
    },
    #[status(transparent)]
    Inner(Box<Failure<'a, T, N>>),
    #[status(500)]
    Other([T; N]),
}
