import { expect, it, vi } from 'vitest';
import { ref } from 'vue';
import { steppedBar, useBarWalk } from './useBarWalk';

const option = { yAxis: { type: 'category' as const, data: ['smurf', 'normal', 'a name much longer than a chart would draw'] },
  series: [{ type: 'bar' as const, data: [5, '-', 2] }, { type: 'bar' as const, data: ['-', 3, '-'] }] };

it('steps through bars and stays within them', () => {
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'x'].map((key) => steppedBar(key, null, 3))).toEqual([0, 2, 0, 2, null]);
  expect(['ArrowDown', 'ArrowUp'].map((key) => steppedBar(key, 2, 3))).toEqual([2, 1]);
  expect(steppedBar('ArrowDown', null, 0)).toBeNull();
});

it('marks the bar in its own series, and picks it by its whole name', () => {
  const dispatchAction = vi.fn();
  const pick = vi.fn();
  const { onKeydown, current } = useBarWalk(() => option, ref({ dispatchAction }), pick);
  const press = (key: string): void => onKeydown(new KeyboardEvent('keydown', { key }));
  press('Enter');
  expect(pick).not.toHaveBeenCalled();
  press('ArrowDown');
  press('ArrowDown');
  expect(dispatchAction).toHaveBeenLastCalledWith({ type: 'showTip', seriesIndex: 1, dataIndex: 1 });
  press('End');
  expect(current.value).toBe(option.yAxis.data[2]);
  press('Enter');
  expect(pick).toHaveBeenCalledWith(option.yAxis.data[2], 2);
});
