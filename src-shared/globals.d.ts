/** Both Node and browsers have it; shared code needs no more of it than this. */
interface AbortSignal {
  readonly aborted: boolean;
}
