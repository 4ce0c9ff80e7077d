import { describe, expect, test } from 'vitest';
import type { AuditFile } from '../../../src-shared/questions/audit/auditFile';
import { shownResult } from '../../../src-shared/format/shownResult';
import { auditOf, hostile } from './audited.fixture';
import { asJunit } from './asJunit';
import { asSarif } from './asSarif';
import { describeAudit } from './describeAudit';
import { childrenOf, junitFaults, parseXml } from './junitRules.fixture';

describe('JUnit', () => {
  const suiteOf = (audit: AuditFile): Element => parseXml(asJunit(audit));
  const outcomes = (audit: AuditFile): string[] => childrenOf(suiteOf(audit)).map((one) =>
    `${one.getAttribute('name')}: ${childrenOf(one).map(({ tagName }) => tagName).join(' ')}`);

  test('is as Jenkins and Surefire publish it, whatever the names hold', () => {
    for (const audit of [auditOf(), auditOf({ couldNotRun: ['test-file'] }), auditOf({ checks: [], failing: [] })]) {
      expect(junitFaults(suiteOf(audit))).toEqual([]);
    }
    expect(suiteOf(auditOf()).getAttribute('skipped')).toBe('2');
    expect(junitFaults(parseXml('<testsuite name=""><testcase name="" id=""/></testsuite>'))).toHaveLength(6);
  });

  test('fails by what the audit fails, and by nothing else', () => {
    expect(outcomes(auditOf())).toEqual(['copies: failure system-out', 'test-file: skipped system-out', 'order: skipped']);
    expect(outcomes(auditOf({ failing: [] }))[0]).toBe('copies: system-out');
    expect(outcomes(auditOf({ couldNotRun: ['test-file'] }))[1]).toBe('test-file: error system-out');
  });

  test('names come back as they are, but for what XML or a terminal cannot have', () => {
    const [copies, , order] = childrenOf(suiteOf(auditOf()));
    expect(copies.getAttribute('classname')).toBe('</testcase>]]>&amp;"\'�[31m����.csv, b.csv');
    expect(childrenOf(copies)[0].getAttribute('message')).toContain('12 rows of “</testcase>]]>&amp;"\'�[31m����” are alike.');
    expect(childrenOf(copies)[1].textContent).toContain('a share: 12.3\u00a0% (0.123456789)');
    expect(childrenOf(order)[0].getAttribute('message')).toMatch(/^Left out: by class & “<\/testcase>/);
  });
});

describe('SARIF', () => {
  const uris = ['data/a%20b.csv', 'data/b.csv'];

  test('says how bad each is, where its first row stands, and who it is from run to run', () => {
    const [{ results, artifacts, tool: { driver: { rules } } }] = asSarif(auditOf(), uris).runs;
    expect(results.map(({ ruleId, kind, level }) => [ruleId, kind, level])).toEqual(
      [['copies', 'fail', 'error'], ['test-file', 'notApplicable', 'none'], ['order', 'notApplicable', 'none']]);
    expect(results[0].locations).toEqual([{ physicalLocation: { artifactLocation: { uri: 'data/b.csv', index: 1 }, region: { startLine: 12 } } }]);
    expect(results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri).slice(1)).toEqual([uris[0], uris[0]]);
    expect(results[0].partialFingerprints).toEqual({ 'wiretellCheck/v1': `copies:${'a'.repeat(64)}:${'b'.repeat(64)}` });
    expect(artifacts.map(({ hashes }) => hashes['sha-256'][0])).toEqual(['a', 'b']);
    expect(rules.map(({ id }, i) => [id, results[i].ruleIndex])).toEqual([['copies', 0], ['test-file', 1], ['order', 2]]);
    expect(rules[0].help.text).toMatch(/severe from 25\u00a0%[\s\S]*Tavallaee/);
  });

  test('points into the second file where the rows stand there, and nowhere where no line is known', () => {
    const [check] = auditOf().checks;
    const testFiles = [{ name: 'b.csv', sha256: 'c'.repeat(64), rows: 9, release: null }];
    const at = (of: 'data' | 'test', line: number | null): unknown => asSarif(auditOf({
      testFiles, checks: [{ ...check, rows: [{ ...check.rows[0], of, line }] }],
    }), [...uris, 'test/b.csv']).runs[0].results[0].locations[0].physicalLocation;
    expect(at('test', 5)).toEqual({ artifactLocation: { uri: 'test/b.csv', index: 2 }, region: { startLine: 5 } });
    expect(at('data', null)).toEqual({ artifactLocation: { uri: 'data/b.csv', index: 1 } });
  });
});

test('in a terminal a long name is cut, and a reason is said', () => {
  const long = 'x'.repeat(5000);
  const [check] = auditOf().checks;
  const text = describeAudit(shownResult(auditOf({ checks: [{ ...check, sentence: `12 rows of “${long}” are alike.`, details: ['And more.'] }] })));
  expect(text.split('\n').every((line) => line.length < 1000)).toBe(true);
  expect(text).toMatch(/are alike\.\n {2}And more\.\n {2}Rows:\n.*12 rows, the first is row 71 \(b\.csv, line 12\)/);
  expect(text).toContain(`Left out\n────────\n  Order`);
  expect(text).toContain(hostile.slice(0, 11));
});
