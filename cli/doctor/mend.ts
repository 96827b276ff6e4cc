import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { type Finding, sentenceOf } from '#cli/doctor/finding.ts'
import { failedCheck, missingFor, runCheck } from '#cli/doctor/run-checks.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { type Db, openDatabase } from '#db/engine/open.ts'

/** Result of mending: what was done, or why it could not be. */
export type Mended = { name: string; did: string; hasFailed: boolean }

/** Damage beyond which nothing may be written into the database. */
const DAMAGE = new Set(['database', 'integrity', 'foreign-keys'])

/**
 * Mends what the findings report and a check can mend, and looks again. Returns the findings as they are then, and what
 * was done. A damaged database is not written to.
 */
export async function mendAll(
  checks: readonly DoctorCheck[],
  findings: readonly Finding[],
  context: DoctorContext,
): Promise<{ findings: Finding[]; mended: Mended[] }> {
  const isDamaged = findings.some(({ name, level }) => DAMAGE.has(name) && level === 'bad')
  const mended: Mended[] = []
  const after: Finding[] = []
  for (const [at, check] of checks.entries()) {
    const finding = findings[at]
    if (!finding) continue
    const isWriting = check.needs === 'database' || check.needs === 'schema'
    const isMeant = finding.level !== 'ok' && check.mend && missingFor(check.needs, context) === null
    if (!isMeant || (isWriting && isDamaged)) {
      after.push(finding)
      continue
    }
    mended.push(...(await mendOne(check, context, isWriting)))
    after.push(await lookAgain(check, context, isWriting))
  }
  return { findings: after, mended }
}

async function mendOne(check: DoctorCheck, context: DoctorContext, isWriting: boolean): Promise<Mended[]> {
  const { name } = check
  let writing: Db | null = null
  try {
    if (isWriting) writing = openDatabase(databaseFile(context.dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
    const did = await check.mend?.(writing ? { ...context, db: writing } : context)
    return did == null ? [] : [{ name, did, hasFailed: false }]
  } catch (error) {
    return [{ name, did: `It could not be mended: ${sentenceOf(error)}`, hasFailed: true }]
  } finally {
    writing?.$client.close()
  }
}

/** On a connection of its own, because the results of some checks are kept for each. */
async function lookAgain(check: DoctorCheck, context: DoctorContext, isWriting: boolean): Promise<Finding> {
  if (!isWriting) return runCheck(check, context)
  let db: Db | null = null
  try {
    db = openDatabase(databaseFile(context.dataDir), { mode: 'read', busyTimeoutMs: 5_000 })
    return await runCheck(check, { ...context, db })
  } catch (error) {
    return failedCheck(check.name, error)
  } finally {
    db?.$client.close()
  }
}
