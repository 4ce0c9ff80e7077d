import { connectionOf } from '../connection';
import type { Connection } from '../connection';
import { attackerHost, clientPort, FTP_SERVER, MAIL_SERVERS, outsideHost, SHELL_HOSTS } from '../network';
import type { Random } from '../random';
import { fileTransfer } from './fileTransfer';

/** Guessing passwords (`guess_passwd.`) by telnet, or POP: connect, try, fail, hang up, again. */
export function passwordGuessing(random: Random): Connection[] {
  const telnet = random.chance(0.75);
  const srcHost = attackerHost(random);
  const dstHost = random.pick(telnet ? SHELL_HOSTS : MAIL_SERVERS);
  const connections: Connection[] = [];
  let srcPort = clientPort(random);
  let time = 0;
  for (let guesses = random.integer(15, 50); guesses > 0; guesses -= 1) {
    connections.push(
      connectionOf({
        startTime: time,
        protocol: 'tcp',
        service: telnet ? 'telnet' : 'pop_3',
        flag: telnet ? (random.chance(0.88) ? 'RSTO' : random.pick(['RSTR', 'S3', 'SF'])) : 'SF',
        srcHost,
        srcPort,
        dstHost,
        dstPort: telnet ? 23 : 110,
        duration: random.integer(0, 4),
        srcBytes: telnet ? random.integer(124, 127) : random.integer(26, 34),
        dstBytes: telnet ? random.pick([179, 179, 179, 244]) : random.integer(90, 100),
        content: telnet ? { hot: 1, numFailedLogins: 1 } : {},
        label: 'guess_passwd.',
      }),
    );
    srcPort += 1;
    time += random.wait(1.8);
  }
  return connections;
}

/**
 * Someone fetches pirated software that lies on the FTP server (`warezclient.`), as a guest: large files, much "hot".
 */
export function pirateDownload(random: Random): Connection[] {
  const files = random.integer(4, 14);
  return fileTransfer(random, {
    label: 'warezclient.',
    client: outsideHost(random),
    server: FTP_SERVER,
    clientPort: clientPort(random),
    files,
    fileBytes: (source) => (source.chance(0.6) ? 334 : source.skewed(2_000, 5_135_000, 3)),
    control: { loggedIn: 1, isGuestLogin: 1, hot: random.pick([2, 4, 14, 28, 28, 30]) },
    data: { loggedIn: 1 },
  });
}
