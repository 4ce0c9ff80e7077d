/** Which rows pass: 1 for each pattern, for each row, or both. */
export type Passing = { patterns?: ArrayLike<number>; rows?: ArrayLike<number> };
