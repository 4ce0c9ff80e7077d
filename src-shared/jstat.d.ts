/** The part of jStat 1.9 that Wiretell uses; the package ships no types. */
declare module 'jstat' {
  type Distribution1 = { inv(p: number, a: number): number };
  type Distribution2 = { inv(p: number, a: number, b: number): number };
  type JStat = {
    /** Normal distribution: `inv(p, mean, sd)`. */
    normal: Distribution2;
    /** Chi-square distribution: `inv(p, df)`. */
    chisquare: Distribution1;
  };
  /** A CommonJS module: its exports arrive as the default, with the library under `jStat`. */
  const exported: { jStat: JStat };
  export default exported;
}
