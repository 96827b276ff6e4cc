import fs from 'node:fs'

/** Reads a line-based file of /proc about a process and its threads; empty if the process has ended. */
const lines = (file: string): string => {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

const threads = (pid: number): string[] => {
  try {
    return fs.readdirSync(`/proc/${pid}/task`)
  } catch {
    return []
  }
}

/** Returns the CPU time that the processes have used so far, in µs. */
export const cpuUs = (pids: readonly number[]): number =>
  pids.reduce(
    (sum, pid) =>
      sum +
      threads(pid).reduce((ns, task) => ns + Number(lines(`/proc/${pid}/task/${task}/schedstat`).split(' ')[0]), 0),
    0,
  ) / 1_000

const fieldKb = (pid: number, name: string, file = 'status'): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(lines(`/proc/${pid}/${file}`))?.[1] ?? 0)

/** Returns their resident memory now, in MB of a million bytes. */
export const rssMb = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + fieldKb(pid, 'VmRSS'), 0) * 1.024e-3
/** Returns their memory with shared pages counted once: the amount that would be free if they ended. */
export const pssMb = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + fieldKb(pid, 'Pss', 'smaps_rollup'), 0) * 1.024e-3
/** Returns the peak resident memory of a process, in MB. */
export const peakMb = (pid: number): number => fieldKb(pid, 'VmHWM') * 1.024e-3

/** Returns a process and all its descendants, each with its command line. */
export function family(pid: number): { pid: number; command: string }[] {
  const children = threads(pid).flatMap((task) =>
    lines(`/proc/${pid}/task/${task}/children`).trim().split(' ').filter(Boolean),
  )
  const own = { pid, command: lines(`/proc/${pid}/cmdline`).replaceAll('\0', ' ') }
  return [own, ...children.flatMap((child) => family(Number(child)))]
}
