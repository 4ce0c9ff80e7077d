/** Numbers that stand in several arrays, one after the other, read by their place in all of them. */
export class Pieces {
  private piece = 0;
  private start = 0;
  private end: number;

  constructor(private readonly pieces: Float64Array[]) {
    this.end = pieces[0]?.length ?? 0;
  }

  /** Quick where places follow one another, as a rule they do. */
  at(place: number): number {
    if (place < this.start || place >= this.end) this.turnTo(place);
    return this.pieces[this.piece][place - this.start];
  }

  private turnTo(place: number): void {
    if (place < this.start) [this.piece, this.start, this.end] = [0, 0, this.pieces[0].length];
    while (place >= this.end) {
      this.start = this.end;
      this.end += this.pieces[++this.piece].length;
    }
  }
}
