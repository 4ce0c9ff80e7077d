/**
 * Moves labels that stand closer than `gap` apart, as little as it takes: neighbours that touch become a block around the
 * mean of their places, and blocks that touch become one. Ends stay between `from` and `to` where there is room.
 *
 * @param places of the labels, in any order
 * @returns the new places, in the order of the old ones
 */
export function spreadApart(places: readonly number[], gap: number, from: number, to: number): number[] {
  type Block = { members: number[]; sum: number };
  const order = places.map((_, i) => i).sort((a, b) => places[a] - places[b]);
  const start = ({ members, sum }: Block): number => {
    const height = gap * (members.length - 1);
    const middle = sum / members.length;
    return Math.max(from, Math.min(to - height, middle - height / 2));
  };
  const blocks: Block[] = [];
  for (const i of order) {
    let block: Block = { members: [i], sum: places[i] };
    let last = blocks.at(-1);
    while (last !== undefined && start(last) + gap * last.members.length > start(block)) {
      block = { members: [...last.members, ...block.members], sum: last.sum + block.sum };
      blocks.pop();
      last = blocks.at(-1);
    }
    blocks.push(block);
  }
  const moved = Array<number>(places.length);
  for (const block of blocks) block.members.forEach((i, at) => { moved[i] = start(block) + at * gap; });
  return moved;
}
