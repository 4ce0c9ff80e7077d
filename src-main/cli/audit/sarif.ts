/** As much of a SARIF 2.1.0 log as an audit fills. Names are those of the standard. */
export type Sarif = {
  $schema: string;
  version: '2.1.0';
  runs: [{
    tool: { driver: { name: string; version: string; rules: SarifRule[] } };
    invocations: [{ executionSuccessful: boolean; exitCode: number }];
    artifacts: { location: { uri: string }; hashes: { 'sha-256': string }; roles: ['analysisTarget'] }[];
    columnKind: 'utf16CodeUnits';
    results: SarifResult[];
  }];
};
export type SarifRule = {
  id: string; name: string; shortDescription: Text; fullDescription: Text; help: Text; properties: { tags: string[] };
};
export type SarifResult = {
  ruleId: string; ruleIndex: number; kind: 'pass' | 'fail' | 'notApplicable'; level: 'none' | 'note' | 'warning' | 'error'; message: Text;
  locations: [{ physicalLocation: { artifactLocation: { uri: string; index: number }; region?: { startLine: number } } }];
  partialFingerprints: { 'wiretellCheck/v1': string };
  baselineState?: 'new' | 'unchanged' | 'updated';
  properties: { severity: string; figure?: number };
};
type Text = { text: string };

/** The schema that the standard was published with. */
export const sarifSchema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
