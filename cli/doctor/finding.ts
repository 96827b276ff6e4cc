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
export type Found = Omit<Finding, 'name'>

export const ok = (found: string): Found => ({ level: 'ok', found, advice: null })
export const warn = (found: string, advice: string): Found => ({ level: 'warn', found, advice })
export const bad = (found: string, advice: string): Found => ({ level: 'bad', found, advice })

const ORDER: readonly Level[] = ['ok', 'warn', 'bad']
export const worstOf = (findings: readonly { level: Level }[]): Level =>
  findings.reduce<Level>((worst, { level }) => (ORDER.indexOf(level) > ORDER.indexOf(worst) ? level : worst), 'ok')

/** Marks a finding that quotes stored text or a variable. */
export const quoting = (found: Found): Found => ({ ...found, isQuoting: true })

/** Joins the remarks of one check into one finding: the worst level, every sentence. `fine` is said if there are none. */
export function together(remarks: readonly (Found | null)[], fine: string): Found {
  const all = remarks.filter((remark) => remark !== null)
  if (all.length === 0) return ok(fine)
  const advice = [...new Set(all.flatMap((one) => one.advice ?? []))].join(' ')
  return {
    level: worstOf(all),
    found: all.map((one) => one.found).join(' '),
    advice: advice === '' ? null : advice,
    ...(all.some((one) => one.isQuoting) && { isQuoting: true as const }),
  }
}

/** Class and code of an error, without its message: `SqliteError SQLITE_CORRUPT`. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z_]{2,40}$/.test(error.code) ? error.code : ''
  return `${error.constructor.name} ${code}`.trim()
}

export const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
