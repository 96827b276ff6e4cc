import type { DoctorContext, Opened } from '#cli/doctor/doctor-context.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import {
  bad,
  type Check,
  type Finding,
  findingOf,
  type Need,
  type Remark,
  sentenceOf,
  warn,
} from '#db/health/health-check.ts'

type Checks = readonly Check<Opened>[]
/** Result of mending: what was done, or why it could not be. */
export type Mended = { name: string; did: string; hasFailed: boolean }

/** Damage beyond which nothing may be written into the database. */
const DAMAGE = new Set(['database', 'integrity', 'foreign-keys'])

/** Runs the checks one after the other. One that throws is bad, with its sentence, and stops no other. */
export async function runChecks(checks: Checks, context: DoctorContext): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) findings.push(await runCheck(check, context))
  return findings
}

async function runCheck({ name, needs, look }: Check<Opened>, context: DoctorContext): Promise<Finding> {
  const missing = missingFor(needs, context)
  if (missing !== null)
    return findingOf(name, [warn(`Not checked: ${missing}.`, 'Mend that first, then run this again.')])
  const remarks: Remark[] = []
  try {
    for await (const remark of look(context as Opened)) remarks.push(remark)
    return findingOf(name, remarks)
  } catch (error) {
    return failedCheck(name, error)
  }
}

/** The finding of a check that threw. */
function failedCheck(name: string, error: unknown): Finding {
  const advice = 'Run it again with LOG_LEVEL=debug; if it stays, send the file of --bundle.'
  return { ...findingOf(name, [bad(sentenceOf(error), advice)]), error: errorKind(error) }
}

/** The reason why a check cannot be run; null if it can. */
function missingFor(needs: Need, { folderProblem, db, schema }: DoctorContext): string | null {
  if (needs === 'nothing') return null
  if (folderProblem !== null) return 'the data folder cannot be read'
  if (needs === 'folder') return null
  if (db === null) return 'the database cannot be opened'
  if (needs === 'database') return null
  const isCurrent = schema !== null && schema.pending.length === 0 && schema.unknown.length === 0
  return isCurrent ? null : 'the database has the schema of another version'
}

/**
 * Mends what the findings report and a check can mend, and checks again. Returns the findings as they are then, and what
 * was done. A damaged database is not written to.
 */
export async function mendAll(checks: Checks, findings: readonly Finding[], context: DoctorContext) {
  const isDamaged = findings.some(({ name, level }) => DAMAGE.has(name) && level === 'bad')
  const mended: Mended[] = []
  const after: Finding[] = []
  for (const [at, finding] of findings.entries()) {
    const check = checks[at]
    const isMeant = finding.level !== 'ok' && check?.mend && missingFor(check.needs, context) === null
    if (!isMeant || (isOfDatabase(check) && isDamaged)) {
      after.push(finding)
      continue
    }
    mended.push(...(await mendOne(check, context)))
    after.push(
      await withDatabase('read', check, context, (again) => runCheck(check, again)).catch((error: unknown) =>
        failedCheck(check.name, error),
      ),
    )
  }
  return { findings: after, mended }
}

async function mendOne(check: Check<Opened>, context: DoctorContext): Promise<Mended[]> {
  const { name } = check
  try {
    const did = await withDatabase('write', check, context, async (given) => check.mend?.(given as Opened))
    return did == null ? [] : [{ name, did, hasFailed: false }]
  } catch (error) {
    return [{ name, did: `It could not be mended: ${sentenceOf(error)}`, hasFailed: true }]
  }
}

const isOfDatabase = ({ needs }: Check<Opened>) => needs === 'database' || needs === 'schema'

/** Gives a check of the database a connection of its own. */
async function withDatabase<T>(
  mode: 'read' | 'write',
  check: Check<Opened>,
  context: DoctorContext,
  work: (context: DoctorContext) => Promise<T>,
): Promise<T> {
  if (!isOfDatabase(check)) return work(context)
  const db = openDatabase(databaseFile(context.dataDir), { mode, busyTimeoutMs: 5_000 })
  try {
    return await work({ ...context, db })
  } finally {
    db.$client.close()
  }
}

/** Class and code of an error, without its message: `SqliteError SQLITE_CORRUPT`. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return 'Error'
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z_]{2,40}$/.test(error.code) ? error.code : ''
  return `${error.constructor.name} ${code}`.trim()
}
