import { connectionOf } from '../connection';
import type { Connection, ContentFeatures } from '../connection';
import { clientPort, outsideHost, SHELL_HOSTS, WORKSTATIONS } from '../network';
import type { Random } from '../random';

/**
 * Someone works on another machine by telnet or ssh. An administrator among them becomes root and touches files that an
 * intruder would touch too; a user mistypes a password. (The inside of an ssh connection is encrypted: nothing is
 * seen.)
 */
export function remoteShell(random: Random): Connection[] {
  const telnet = random.chance(0.7);
  const given = random.chance(0.97);
  const duration = random.skewed(2, 9_000, 4);
  return [
    connectionOf({
      startTime: 0,
      protocol: 'tcp',
      service: telnet ? 'telnet' : 'ssh',
      flag: given ? 'SF' : random.pick(['RSTO', 'RSTR', 'S3']),
      srcHost: random.chance(0.7) ? random.pick(WORKSTATIONS) : outsideHost(random),
      srcPort: clientPort(random),
      dstHost: random.pick(SHELL_HOSTS),
      dstPort: telnet ? 23 : 22,
      duration: given ? duration : random.integer(1, 30),
      srcBytes: random.skewed(90, 3_500),
      dstBytes: given ? 250 + random.skewed(duration, 1_200_000, 6) : random.integer(180, 900),
      content: telnet ? insideTelnet(random, given) : {},
      label: 'normal.',
    }),
  ];
}

function insideTelnet(random: Random, given: boolean): Partial<ContentFeatures> {
  const numFailedLogins = random.chance(given ? 0.04 : 0.5) ? random.integer(1, 2) : 0;
  if (!given) return { numFailedLogins };
  const administrator = random.chance(0.15);
  if (!administrator) return { loggedIn: 1, numFailedLogins, numFileCreations: random.skewed(0, 4, 5) };
  const numRoot = random.skewed(1, 12);
  return {
    loggedIn: 1,
    numFailedLogins,
    hot: random.skewed(0, 4, 2),
    suAttempted: random.chance(0.5) ? 1 : 0,
    rootShell: random.chance(0.3) ? 1 : 0,
    numRoot,
    numCompromised: random.skewed(0, numRoot, 2),
    numFileCreations: random.skewed(0, 12, 2),
    numShells: random.chance(0.15) ? 1 : 0,
    numAccessFiles: random.skewed(0, 3, 2),
  };
}
