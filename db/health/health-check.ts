import type { Db } from '#db/engine/open.ts'
import type { ClockReading } from '#domain/clock/compare-clocks.ts'
import type { AlertFindings, DiskUse } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/alert-limits.ts'
import type { AlertCause } from '#domain/upkeep/upkeep-run.ts'

export type Level = 'ok' | 'warn' | 'bad'

/** Result of one check. `found` and `advice` are whole sentences; `advice` is null where there is nothing to do. */
export type Finding = {
  level: Level
  name: string
  found: string
  advice: string | null
  /** Class and code of the error that ended the check; its message may quote content of the newsroom. */
  error?: string
  /** `found` quotes stored text or a variable: it stays out of a bundle. */
  isQuoting?: true
}

/** One thing that a check saw, with its level and sentences. `ok` is said if nothing else was seen. */
export type Remark = Omit<Finding, 'name'> & {
  /** A server that runs mends it by itself. */
  isBacklog?: true
}

export const ok = (found: string): Remark => ({ level: 'ok', found, advice: null })
export const warn = (found: string, advice: string): Remark => ({ level: 'warn', found, advice })
export const bad = (found: string, advice: string): Remark => ({ level: 'bad', found, advice })
/** Marks a remark that quotes stored text or a variable. */
export const quoting = (remark: Remark): Remark => ({ ...remark, isQuoting: true })

/**
 * Facts that alerts are found from, once a minute by a running server. Times in ms; `now` is that of the uptime while
 * the wall clock is in doubt, so that a clock that was set makes nothing late.
 */
export type Watch = {
  db: Db
  dataDir: string
  now: number
  reading: ClockReading
  /** For how long the server runs. */
  upMs: number
  within: HappenedWithin
  /** Whether a place for copies of backups is configured. */
  hasCopies: boolean
  freeBytes: (folder: string) => number
  /** Measures what fills the data folder; called only while the disk fills. */
  measure: () => Promise<DiskUse[]>
}

/** Finds the details of a cause that admins are notified of; null if it does not hold. */
export type Alerting = {
  [C in AlertCause]: { cause: C; look: (watch: Watch) => AlertFindings[C] | Promise<AlertFindings[C]> }
}[AlertCause]

/** Condition without which a check can say nothing. Each includes the ones before it. */
export type Need = 'nothing' | 'folder' | 'database' | 'schema'

/** One check of the newsroom or its machine, as data. `C` is the context that it reads. */
export type Check<C> = {
  name: string
  needs: Need
  look: (context: C) => Iterable<Remark> | AsyncIterable<Remark>
  /**
   * Mends what is safe to mend, with a writing connection if `needs` includes the database. Returns a sentence on what
   * it did; null if there was nothing that it may do. Running it again changes nothing more.
   */
  mend?: (context: C) => string | null | Promise<string | null>
  alert?: Alerting
}

const ORDER: readonly Level[] = ['ok', 'warn', 'bad']
export const worstOf = (findings: readonly { level: Level }[]): Level =>
  findings.reduce<Level>((worst, { level }) => (ORDER.indexOf(level) > ORDER.indexOf(worst) ? level : worst), 'ok')

/** Joins the remarks of a check into one finding: the worst level, every sentence that belongs to a problem. */
export function findingOf(name: string, remarks: readonly Remark[]): Finding {
  const level = worstOf(remarks)
  const said = remarks.filter((one) => level === 'ok' || one.level !== 'ok')
  const advice = [...new Set(said.flatMap((one) => one.advice ?? []))].join(' ') || null
  const found = said.map((one) => one.found).join(' ')
  return { level, name, found, advice, ...(said.some((one) => one.isQuoting) && { isQuoting: true as const }) }
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
