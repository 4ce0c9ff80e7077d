import { mount } from '@vue/test-utils';
import { describe, expect, it } from 'vitest';
import NumberField from './NumberField.vue';

function field(value = 1) {
  const wrapper = mount(NumberField, {
    props: { label: 'C', min: 0.001, max: 1000, modelValue: value, 'onUpdate:modelValue': (next: number) => wrapper.setProps({ modelValue: next }) },
  });
  const input = wrapper.get('input');
  return { wrapper, input, value: () => wrapper.props('modelValue'), shown: () => input.element.value };
}

describe('a number field', () => {
  it('uses what it shows: typed and entered, then typed again and left', async () => {
    const { input, value, shown } = field();
    await input.setValue('0.001');
    await input.trigger('keydown', { key: 'Enter' });
    expect(value()).toBe(0.001);
    await input.setValue('0.05');
    await input.trigger('blur');
    expect([value(), shown()]).toEqual([0.05, '0.05']);
  });

  it('takes a decimal comma for what it is', async () => {
    const { input, value, shown } = field();
    await input.setValue('0,5');
    await input.trigger('blur');
    expect([value(), shown()]).toEqual([0.5, '0.5']);
  });

  it('keeps what is no number, says so, and passes nothing on', async () => {
    const { wrapper, input, value, shown } = field();
    await input.setValue('much');
    await input.trigger('blur');
    expect([value(), shown()]).toEqual([1, 'much']);
    expect(wrapper.text()).toContain('a number from 0.001 to 1000');
    expect(input.attributes('aria-invalid')).toBe('true');
  });
});
