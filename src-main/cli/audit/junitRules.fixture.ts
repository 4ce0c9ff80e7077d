import { DOMParser } from '@xmldom/xmldom';

/**
 * What both published schemas allow: Jenkins’ (xunit-plugin, `junit-10.xsd`) and Surefire’s (`surefire-test-report.xsd`), which differ:
 * an element’s attributes, those that one of them requires first, and its children in the order that Surefire wants, each as often as
 * it may.
 */
const rules = new Map<string, { required: string[]; allowed: string[]; children: [name: string, most: number][] }>([
  ['testsuite', { required: ['name', 'tests', 'errors', 'skipped', 'failures'], allowed: ['time', 'group'], children: [['testcase', Infinity]] }],
  ['testcase', {
    required: ['name', 'time'], allowed: ['classname', 'group'],
    children: [['failure', Infinity], ['skipped', 1], ['error', 1], ['system-out', 1]],
  }],
  ['failure', { required: ['type'], allowed: ['message'], children: [] }],
  ['error', { required: ['type'], allowed: ['message'], children: [] }],
  ['skipped', { required: [], allowed: ['message'], children: [] }],
  ['system-out', { required: [], allowed: [], children: [] }],
]);
const time = /^\d+\.\d{3}$/;

/** Parsed strictly: whatever is not well-formed throws. */
export function parseXml(xml: string): Element {
  const fail = (message: string): never => { throw new Error(message); };
  return new DOMParser({ errorHandler: { warning: fail, error: fail, fatalError: fail } }).parseFromString(xml, 'text/xml').documentElement;
}

export const childrenOf = (element: Element): Element[] =>
  Array.from(element.childNodes).filter(({ nodeType }) => nodeType === 1) as Element[];

/** What of it the schemas do not allow, a line each. */
export function junitFaults(element: Element): string[] {
  const rule = rules.get(element.tagName);
  if (rule === undefined) return [`no element ${element.tagName}`];
  const { required, allowed, children } = rule;
  const names = Array.from(element.attributes, (attribute) => attribute.name);
  const own = childrenOf(element);
  const order = own.map(({ tagName }) => children.findIndex(([name]) => name === tagName));
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `${element.tagName} lacks ${name}`),
    ...names.filter((name) => ![...required, ...allowed].includes(name)).map((name) => `${element.tagName} has ${name}`),
    ...(names.includes('time') && !time.test(element.getAttribute('time')!) ? ['a time'] : []),
    ...(order.some((place, i) => place < 0 || place < (order[i - 1] ?? 0)) ? [`children of ${element.tagName} in this order`] : []),
    ...children.filter(([name, most]) => own.filter(({ tagName }) => tagName === name).length > most).map(([name]) => `more than one ${name}`),
    ...own.flatMap(junitFaults),
  ];
}
