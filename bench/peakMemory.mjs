import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has held so far, in bytes: Linux' `VmHWM`, elsewhere the kernel's `maxRSS` (which
 * on Linux would count what the parent held before it started this process).
 */
export function peakMemory() {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kibibytes !== undefined) return Number(kibibytes) * 1024;
  } catch {
    // Only Linux has this file.
  }
  return process.resourceUsage().maxRSS * 1024;
}
