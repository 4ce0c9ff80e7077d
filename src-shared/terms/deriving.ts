/**
 * How the windows of derived features are cut and read: which connections the host window holds, how many, and whether the
 * "different" rates are shares of connections or numbers of distinct services and hosts. The first is the usual one.
 */
export const windowRuleNames = ['host-255-distinct', 'sorted-255-distinct', 'all-100-share', 'all-255-distinct', 'host-100-share'] as const;
export type WindowRuleName = (typeof windowRuleNames)[number];
export const usualWindowRule: WindowRuleName = 'host-255-distinct';

/** A rule by its name, or by the short name of the usual one, `kdd99-file`; `undefined` for any other. */
export function windowRuleNamed(name: string): WindowRuleName | undefined {
  return name === 'kdd99-file' ? usualWindowRule : windowRuleNames.find((known) => known === name);
}

/** When a connection is over though nobody has said so, in seconds; Zeek's own limits by default. */
export type Timeouts = {
  /** A SYN that nobody answers, from its first packet on. */
  tcpAttempt: number;
  /** After both sides have closed, and after a reset. */
  tcpClosed: number;
  tcpIdle: number;
  udpIdle: number;
  fragments: number;
};
export const zeekTimeouts: Timeouts = { tcpAttempt: 5, tcpClosed: 5, tcpIdle: 300, udpIdle: 60, fragments: 300 };

/** A rules file's text and name; `zone` for times without one, `otherwise` the label of what no rule meets. */
export type LabelRulesFile = { name: string; text: string; zone: string | null; otherwise: string | null };

/** How connections become features. */
export type DeriveSettings = { windows: WindowRuleName; timeouts: Timeouts; labels: LabelRulesFile | null };
export const usualDeriving: DeriveSettings = { windows: usualWindowRule, timeouts: zeekTimeouts, labels: null };

/** The same where files open as a dataset: captures are derived from always, connection logs where `logs` says so; else they are tables. */
export type Deriving = DeriveSettings & { logs: boolean };
export const usualOpening: Deriving = { ...usualDeriving, logs: false };

/** Why a packet became part of no connection. */
export type PacketReason =
  | 'no IP' | 'other protocol' | 'cut short' | 'damaged IP header' | 'damaged transport header' | 'fragment without its others' | 'no time';

/** What was found in captures while deriving. */
export type CaptureNotes = {
  kind: 'capture';
  format: 'pcap' | 'pcapng';
  packets: number;
  /** Packets that became part of connections; with the reasons below it makes all packets. */
  used: number;
  unused: { reason: PacketReason; packets: number }[];
  /** Whether a file ends within a packet or a block: what stands before it is read. */
  cut: boolean;
  /** Connections that were let go before they were over, since more were open (or waited) than may be. */
  letGo: number;
  /** Connections whose first packet stood so late in the file that their place was taken. */
  late: number;
};

/** What was found in connection logs while deriving. */
export type LogNotes = {
  kind: 'log';
  log: 'zeek' | 'binetflow';
  title: string;
  /** What cannot be had from such a log, or means something else there. */
  note: string;
  lines: number;
  /** Lines that are no connection of TCP, UDP or ICMP, and lines that could not be read, with the first of them. */
  otherProtocol: number;
  unreadable: number;
  firstUnreadable: { line: number; reason: string } | null;
};

/** What label rules met. */
export type RuleCounts = {
  name: string;
  /** Where times without a zone of their own belong, as it was asked for beside the file. */
  zone: string | null;
  /** Connections by rule, in the order of the file; a rule of 0 met nothing. */
  rules: { line: number; label: string; connections: number }[];
  /** Connections that several rules met: the first one's label counts. */
  several: number;
  /** Connections that no rule met, and what they are called. */
  unmatched: number;
  otherwise: string | null;
};

/** What became of captures or logs. */
export type Derived = {
  source: CaptureNotes | LogNotes;
  connections: number;
  windows: WindowRuleName;
  timeouts: Timeouts;
  /** The derived table's columns, and KDD features that the source cannot give. */
  columns: string[];
  lacking: string[];
  /** Hosts whose window had to be forgotten, since there were too many. */
  forgottenHosts: number;
  labels: RuleCounts | null;
};

/** A derived table that was saved, and what it was derived from. */
export type SavedDerived = { name: string; bytes: number; files: { name: string; bytes: number; sha256: string }[]; derived: Derived };
