/** A share of 1 in per cent, with every digit that the double holds and none that the multiplication adds; anything else as it is. */
export const inPerCent = <Cell extends string | number | null>(share: Cell): Cell | number =>
  (typeof share === 'number' ? Number((100 * share).toPrecision(15)) : share);
