import fs from 'node:fs'

const FILE = '/proc/self/oom_score_adj'
const MOST = 1_000
/** A tenth of the machine's memory: more than the parent ever differs from its children by. */
const MORE = 100

/**
 * Makes the kernel end this process before the one that started it, when memory runs out: a child is started again, and
 * with the parent the whole newsroom would stop. Processes that it starts inherit that. Has no effect where there is no
 * such score.
 */
export function raiseOomScore(more: number = MORE): void {
  try {
    const inherited = Number(fs.readFileSync(FILE, 'utf8'))
    fs.writeFileSync(FILE, String(Math.min(MOST, inherited + more)))
  } catch {
    // Not Linux, or a sandbox without it.
  }
}
