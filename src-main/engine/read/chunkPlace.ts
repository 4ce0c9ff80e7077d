import type { NumberRoom } from './numberRoom';

/** `room` where it is another than that of the reader's chunk before: sending it takes a while. */
export type ChunkPlace = { start: number; room?: NumberRoom };

/**
 * What an encoder holds so far: distinct lines, and bytes of distinct texts; where lines may be given places, also in how many
 * columns numbers hardly repeat.
 */
export type Held = { patterns: number; textBytes: number; plainColumns?: number };
