/**
 * What the window features need to know of a connection: when it started, between whom, to what service, and how it
 * ended. Any connection log has these (Zeek's conn.log: ts, proto, service, conn_state, id.orig_h, id.orig_p,
 * id.resp_h, id.resp_p).
 */
export type ObservedConnection = {
  /** When the first packet was seen, in seconds. */
  readonly startTime: number;
  /** `tcp`, `udp` or `icmp`. */
  readonly protocol: string;
  /** The service at the destination, as KDD names it: `http`, `smtp`, `ecr_i` … */
  readonly service: string;
  /** Bro's `conn_state`: `SF`, `S0`, `REJ`, `RSTO` … */
  readonly flag: string;
  readonly srcHost: string;
  readonly srcPort: number;
  readonly dstHost: string;
  readonly dstPort: number;
};

/** The 13 KDD features drawn from what was said inside a connection. */
export type ContentFeatures = {
  readonly hot: number;
  readonly numFailedLogins: number;
  readonly loggedIn: number;
  readonly numCompromised: number;
  readonly rootShell: number;
  readonly suAttempted: number;
  readonly numRoot: number;
  readonly numFileCreations: number;
  readonly numShells: number;
  readonly numAccessFiles: number;
  readonly numOutboundCmds: number;
  readonly isHostLogin: number;
  readonly isGuestLogin: number;
};

/** One labelled connection record: everything a KDD row says but the 19 window features, which derive from a stream. */
export type Connection = ObservedConnection & {
  /** Whole seconds. */
  readonly duration: number;
  /** Bytes from the source to the destination, and back. */
  readonly srcBytes: number;
  readonly dstBytes: number;
  /** 1 when source and destination are the same host and port. */
  readonly land: number;
  readonly wrongFragment: number;
  readonly urgent: number;
  readonly content: ContentFeatures;
  /** A KDD label with its full stop: `normal.`, `neptune.` … */
  readonly label: string;
};

const QUIET: ContentFeatures = Object.freeze({
  hot: 0,
  numFailedLogins: 0,
  loggedIn: 0,
  numCompromised: 0,
  rootShell: 0,
  suAttempted: 0,
  numRoot: 0,
  numFileCreations: 0,
  numShells: 0,
  numAccessFiles: 0,
  numOutboundCmds: 0,
  isHostLogin: 0,
  isGuestLogin: 0,
});

/** What must be said of a connection; the rest has a default. */
export type ConnectionDraft = Omit<ObservedConnection, 'flag'> &
  Partial<Omit<Connection, 'content' | 'land'>> &
  Pick<Connection, 'label'> & { readonly content?: Partial<ContentFeatures> };

/**
 * A complete connection from what is worth saying of it. Left out: a normal end (`SF`), no bytes, no time, nothing
 * noteworthy inside. `land` follows from the end points (for ICMP, which has no ports, the host alone).
 */
export function connectionOf(draft: ConnectionDraft): Connection {
  return {
    duration: 0,
    flag: 'SF',
    srcBytes: 0,
    dstBytes: 0,
    wrongFragment: 0,
    urgent: 0,
    ...draft,
    land: draft.srcHost === draft.dstHost && draft.srcPort === draft.dstPort ? 1 : 0,
    content: draft.content === undefined ? QUIET : { ...QUIET, ...draft.content },
  };
}
