import fs from 'node:fs'
import os from 'node:os'
import type { ClockReading } from '#domain/clock/compare-clocks.ts'

let boot: string | null = null

/** Empty if the system has none: then an uptime that decreased indicates a reboot. */
function readBootId(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  } catch {
    return ''
  }
}

/**
 * Reads the wall clock and the uptime. `os.uptime()` counts suspends (CLOCK_BOOTTIME on Linux); in a container that
 * counts from its own start it is less than the monotonic clock, which is then used instead.
 */
export function readClock(wallMs: number = Date.now()): ClockReading {
  const uptimeMs = Math.round(Math.max(os.uptime() * 1_000, monotonicMs()))
  boot ??= readBootId()
  return { boot, wallMs, uptimeMs }
}

const monotonicMs = (): number => Number(process.hrtime.bigint() / 1_000_000n)
