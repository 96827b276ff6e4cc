import type { DoctorCheck, Need } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, errorKind, type Finding, sentenceOf, warn } from '#cli/doctor/finding.ts'

/** Runs the checks one after the other. One that throws is bad, with its sentence, and stops no other. */
export async function runChecks(checks: readonly DoctorCheck[], context: DoctorContext): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of checks) findings.push(await runCheck(check, context))
  return findings
}

export async function runCheck(check: DoctorCheck, context: DoctorContext): Promise<Finding> {
  const { name } = check
  const missing = missingFor(check.needs, context)
  if (missing !== null) return { name, ...warn(`Not checked: ${missing}.`, 'Mend that first, then run this again.') }
  try {
    return { name, ...(await check.look(context)) }
  } catch (error) {
    return failedCheck(name, error)
  }
}

/** The finding of a check that threw. */
export function failedCheck(name: string, error: unknown): Finding {
  const found = bad(sentenceOf(error), 'Run it again with LOG_LEVEL=debug; if it stays, send the file of --bundle.')
  return { name, ...found, error: errorKind(error) }
}

/** The reason why a check cannot be run; null if it can. */
export function missingFor(needs: Need, { folderProblem, db, schema }: DoctorContext): string | null {
  if (needs === 'nothing') return null
  if (folderProblem !== null) return 'the data folder cannot be read'
  if (needs === 'folder') return null
  if (db === null) return 'the database cannot be opened'
  if (needs === 'database') return null
  const isCurrent = schema !== null && schema.pending.length === 0 && schema.unknown.length === 0
  return isCurrent ? null : 'the database has the schema of another version'
}
