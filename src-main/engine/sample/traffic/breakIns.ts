import { connectionOf } from '../connection';
import type { Connection, ContentFeatures } from '../connection';
import { attackerHost, clientPort, SHELL_HOSTS } from '../network';
import type { Random } from '../random';

/**
 * A user makes himself root by overflowing a buffer (`buffer_overflow.`): often the program is brought in by FTP first,
 * then one telnet session does it.
 */
export function bufferOverflow(random: Random): Connection[] {
  const label = 'buffer_overflow.';
  const srcHost = attackerHost(random);
  const dstHost = random.pick(SHELL_HOSTS);
  const session = telnetSession(random, {
    label,
    srcHost,
    dstHost,
    content: {
      hot: random.integer(1, 4),
      rootShell: random.chance(0.8) ? 1 : 0,
      numCompromised: random.integer(0, 3),
      numRoot: random.integer(0, 2),
      numFileCreations: random.integer(0, 3),
      numShells: random.chance(0.3) ? 1 : 0,
    },
  });
  if (random.chance(0.4)) return [session];
  const upload = connectionOf({
    startTime: 0,
    protocol: 'tcp',
    service: 'ftp_data',
    srcHost,
    srcPort: clientPort(random),
    dstHost,
    dstPort: 20,
    dstBytes: random.integer(5_600, 6_300),
    content: { loggedIn: 1, rootShell: 0 },
    label,
  });
  return [upload, { ...session, startTime: 20 + random.wait(60) }];
}

/** A module is loaded into the kernel to become root (`loadmodule.`): one telnet session with a few files. */
export function loadModule(random: Random): Connection[] {
  return [
    telnetSession(random, {
      label: 'loadmodule.',
      srcHost: attackerHost(random),
      dstHost: random.pick(SHELL_HOSTS),
      content: { hot: 2, rootShell: random.integer(0, 1), numFileCreations: random.integer(1, 3), numShells: 1 },
    }),
  ];
}

/** Someone who is root already hides on the machine (`rootkit.`): files replaced, and a word home over UDP. */
export function rootkit(random: Random): Connection[] {
  const label = 'rootkit.';
  const srcHost = attackerHost(random);
  const dstHost = random.pick(SHELL_HOSTS);
  const session = telnetSession(random, {
    label,
    srcHost,
    dstHost,
    urgent: random.chance(0.3) ? 1 : 0,
    content: {
      numFailedLogins: random.chance(0.2) ? 1 : 0,
      numCompromised: random.integer(1, 6),
      rootShell: random.chance(0.6) ? 1 : 0,
      numRoot: random.integer(2, 14),
      numFileCreations: random.integer(0, 2),
      numAccessFiles: random.integer(0, 1),
    },
  });
  const word = connectionOf({
    startTime: 30 + random.wait(60),
    protocol: 'udp',
    service: 'other',
    srcHost,
    srcPort: clientPort(random),
    dstHost,
    dstPort: random.integer(20_000, 40_000),
    srcBytes: random.integer(20, 150),
    label,
  });
  return random.chance(0.5) ? [session, word] : [session];
}

function telnetSession(
  random: Random,
  what: { label: string; srcHost: string; dstHost: string; urgent?: number; content: Partial<ContentFeatures> },
): Connection {
  return connectionOf({
    startTime: 0,
    protocol: 'tcp',
    service: 'telnet',
    srcPort: clientPort(random),
    dstPort: 23,
    duration: random.integer(25, 320),
    srcBytes: random.integer(150, 2_600),
    dstBytes: random.skewed(1_500, 14_000),
    ...what,
    content: { loggedIn: 1, ...what.content },
  });
}
