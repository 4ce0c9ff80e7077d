import { describe, expect, it } from 'vitest';
import { EngineError } from './errors';
import { guardRequest } from '../contract/guards';

const members = ['__proto__', 'prototype', 'constructor', 'hasOwnProperty', 'toString', 'valueOf', '__defineGetter__'];
const relabel = (labelCategories: string): unknown => JSON.parse(`{ "dataset": "id", "labelCategories": ${labelCategories} }`);

describe('entries of a label map', () => {
  it('pass the door whatever they are called', () => {
    const entries = members.map((label) => `"${label}": "${label}"`).join(', ');
    const { labelCategories } = guardRequest('dataset.relabel', relabel(`{ ${entries} }`));
    expect(Object.entries(labelCategories)).toEqual(members.map((label) => [label, label]));
  });

  it.each(['[]', 'null', '"dos"', '{ "smurf": 1 }', '{ "__proto__": {} }'])('are refused as %s', (labelCategories) => {
    expect(() => guardRequest('dataset.relabel', relabel(labelCategories))).toThrow(EngineError);
  });
});
