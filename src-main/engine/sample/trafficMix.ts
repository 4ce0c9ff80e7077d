import { addressSweep } from './traffic/addressSweep';
import { bufferOverflow, loadModule, rootkit } from './traffic/breakIns';
import { backslashRequests, teardrop } from './traffic/crashAttacks';
import { ftpSession } from './traffic/ftp';
import { clockSync, pings, routerPolls, smallTalk } from './traffic/housekeeping';
import { pingOfDeath, smurf } from './traffic/icmpFlood';
import { mailDelivery, mailPickUp } from './traffic/mail';
import { nameLookups } from './traffic/nameLookups';
import { nmapScan, portSweep, satanScan } from './traffic/portScans';
import { remoteShell } from './traffic/remoteShell';
import { passwordGuessing, pirateDownload } from './traffic/stolenAccess';
import { landAttack, synFlood } from './traffic/synFlood';
import type { Traffic } from './traffic/traffic';
import { webSession } from './traffic/web';

/** A kind of traffic and how many of 10,000 rows are its. */
export type Share = { readonly traffic: Traffic; readonly per10000: number };

/**
 * What the simulated day is made of; the figures add up to 10,000. Denial of service leads, as it does in KDD Cup 1999,
 * but leaves room for the rest: dos 52.6 %, probe 6.1 %, r2l 1.5 %, u2r 0.05 %. The order is part of the sample: each
 * kind draws from a source of randomness of its own, given out in this order.
 */
export const TRAFFIC_MIX: readonly Share[] = [
  { traffic: webSession, per10000: 2400 },
  { traffic: mailDelivery, per10000: 520 },
  { traffic: nameLookups, per10000: 330 },
  { traffic: routerPolls, per10000: 220 },
  { traffic: ftpSession, per10000: 210 },
  { traffic: smallTalk, per10000: 130 },
  { traffic: pings, per10000: 80 },
  { traffic: remoteShell, per10000: 50 },
  { traffic: clockSync, per10000: 25 },
  { traffic: mailPickUp, per10000: 15 },
  { traffic: smurf, per10000: 2900 },
  { traffic: synFlood, per10000: 2000 },
  { traffic: backslashRequests, per10000: 200 },
  { traffic: teardrop, per10000: 100 },
  { traffic: pingOfDeath, per10000: 50 },
  { traffic: landAttack, per10000: 5 },
  { traffic: satanScan, per10000: 220 },
  { traffic: addressSweep, per10000: 180 },
  { traffic: portSweep, per10000: 150 },
  { traffic: nmapScan, per10000: 60 },
  { traffic: pirateDownload, per10000: 110 },
  { traffic: passwordGuessing, per10000: 40 },
  { traffic: bufferOverflow, per10000: 3 },
  { traffic: rootkit, per10000: 1.5 },
  { traffic: loadModule, per10000: 0.5 },
];
