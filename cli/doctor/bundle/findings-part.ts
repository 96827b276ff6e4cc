import os from 'node:os'
import { orNull } from '#cli/doctor/or-null.ts'
import type { Mended } from '#cli/doctor/run-checks.ts'
import type { Finding } from '#db/health/health-check.ts'

type Result = { findings: readonly Finding[]; mended: readonly Mended[] }

/** The doctor's results, without what quotes stored text, and without the folders of people. */
export function findingsPart({ findings, mended }: Result, dataDir: string): object {
  const shared = (text: string) => withoutFolders(text, dataDir)
  return {
    findings: findings.map(({ level, name, found, advice, error, isQuoting }) => {
      if (error !== undefined) return { level, name, found: `The check failed (${error}).` }
      const said = isQuoting ? '(left out: it quotes stored text)' : shared(found)
      return { level, name, found: said, ...(advice !== null && !isQuoting && { advice: shared(advice) }) }
    }),
    mended: mended.map(({ name, did, hasFailed }) => ({ name, did: hasFailed ? '(failed)' : shared(did) })),
  }
}

/** The path of a home or data folder may name a person. */
const withoutFolders = (text: string, dataDir: string): string =>
  [
    [dataDir, 'DATA_DIR'] as const,
    // Node throws for a user without an entry in passwd, as containers have them.
    [orNull(() => os.homedir()) ?? '', '~'] as const,
    [orNull(() => os.userInfo().username) ?? '', 'USER'] as const,
    // A home folder `/`, as services have it, names nobody, and is part of every path.
  ].reduce((left, [name, by]) => (name === '' || name === '/' ? left : left.replaceAll(name, by)), text)
