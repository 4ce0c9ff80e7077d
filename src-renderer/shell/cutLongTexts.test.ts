import { afterEach, describe, expect, it } from 'vitest';
import { defineComponent, h, nextTick, ref } from 'vue';
import { mount } from '@vue/test-utils';
import { shownCharacters } from '../../src-shared/format/cutText';
import { cutLongTexts } from './cutLongTexts';

const long = 'x'.repeat(60_000);
const cut = `${'x'.repeat(shownCharacters)}…`;
const stop = cutLongTexts(document.body);
afterEach(() => {
  document.body.replaceChildren();
});
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('long texts on the page', () => {
  it('are cut wherever they come, and whole on pointing; usual ones stay', async () => {
    const name = ref('smurf');
    const view = mount(defineComponent(() => () => h('section', [
      h('h2', `“${name.value}” by service`), h('p', ['label ', h('b', name.value)]), h('pre', name.value), h('i', { title: 'a note' }, name.value),
    ])), { attachTo: document.body });
    await settled();
    expect(view.html()).not.toContain('title="smurf"');
    name.value = long;
    await nextTick();
    await settled();
    expect(view.get('h2').text()).toBe(`“${cut}” by service`);
    expect(view.get('h2').attributes('title')).toBe(`“${long}” by service`);
    expect(view.get('b').text()).toBe(cut);
    expect(view.get('b').attributes('title')).toBe(long);
    expect(view.get('i').attributes('title')).toBe('a note');
    expect(view.get('pre').text()).toBe(long);
    name.value = 'neptune';
    await nextTick();
    await settled();
    expect(view.text()).toBe('“neptune” by servicelabel neptuneneptuneneptune');
    expect(view.get('b').attributes()).toEqual({});
    view.unmount();
  });

  it('are left alone once it has ended', async () => {
    stop();
    document.body.append(long);
    await settled();
    expect(document.body.textContent).toBe(long);
  });
});
