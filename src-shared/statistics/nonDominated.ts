/**
 * The places of the options that no other beats: none costs as little and gains as much, and is better in one of the two
 * (Pareto's frontier), the cheapest first. Of equals the first one stands for all.
 * @example nonDominated([{ cost: 1, gain: 1 }, { cost: 2, gain: 1 }, { cost: 3, gain: 2 }]) // → [0, 2]
 */
export function nonDominated(options: readonly { cost: number; gain: number }[]): number[] {
  const order = Array.from(options.keys()).sort((a, b) => options[a].cost - options[b].cost || options[b].gain - options[a].gain || a - b);
  let best = -Infinity;
  return order.filter((place) => {
    if (!(options[place].gain > best)) return false;
    best = options[place].gain;
    return true;
  });
}
