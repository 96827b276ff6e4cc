import path from 'node:path'
import { copyFiles } from '#cli/import/import-copies.ts'
import { buildIfNeeded } from '#cli/program/build-if-needed.ts'
import { CommandFailed, printLine } from '#cli/terminal.ts'
import type { Db } from '#db/engine/open.ts'
import { batchFolder } from '#db/import/batch/batch-folder.ts'
import type { BatchReporter } from '#db/import/batch/batch-reporter.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import { readListed } from '#db/import/proof/read-listed.ts'
import { countsOf } from '#db/import/stage/stage-records.ts'
import { differences, exitCodeOf } from '#domain/import/plan/exit-code.ts'
import { type ProofFact, proofFacts, verdictOf } from '#domain/import/proof/proof-facts.ts'
import { createFetchSitemap } from '#server/outgoing/fetch-sitemap.ts'
import { pageMaker } from '#server/process/page-maker.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

type Room = { db: Db; dataDir: string; reporter: BatchReporter }

/**
 * Proves a batch and prints the result. `against` is a file or an address of further old addresses; only an address, and
 * what a sitemap index names, is fetched. `copyTo` is a folder that gets copies of the proof's files. With `hasPages`
 * the public pages are made and judged, by renderers of its own. Fails with exit code 1 where anything is unexplained,
 * and with 3 where less is public than in the source or has no old address.
 */
export async function printProof(
  { db, dataDir, reporter }: Room,
  batchId: number,
  {
    against,
    copyTo,
    hasPages,
    media,
  }: { against: string | undefined; copyTo: string | null; hasPages: boolean; media: string[] },
): Promise<void> {
  const listed = against === undefined ? null : await readListed(against, createFetchSitemap())
  if (listed && !listed.ok) throw new CommandFailed(`The addresses cannot be read: ${String(listed.details)}`)
  if (hasPages) await buildIfNeeded()
  const maker = hasPages ? pageMaker(ROOT) : null
  const proof = await proveBatch(db, dataDir, batchId, { against: listed?.value ?? [], maker, media }, reporter)
    .catch(fail)
    .finally(maker?.stop)
  reporter.progress?.({ stage: 'proving', share: 1, done: 0, msLeft: 0 })
  for (const fact of proofFacts(proof)) for (const line of linesOf(fact)) printLine(line)
  const folder = batchFolder(dataDir, batchId)
  const [page] = copyFiles(folder, copyTo ?? folder, ['proof.html', 'proof.json', proof.addressFile])
  printLine(`Proof: ${page}`)
  if (!proof.isClean) throw new CommandFailed(verdictOf(proof))
  printLine(verdictOf(proof))
  const counts = await countsOf(folder)
  // Editors may have published since what came as a draft.
  const now = { ...counts, refused: 0, public: Math.max(counts.public, proof.summary.stories.public) }
  const code = exitCodeOf(now)
  if (code !== 0) throw new CommandFailed(differences(now), code)
}

/** The export may have been moved, or the batch been undone. */
function fail(error: unknown): never {
  throw new CommandFailed(error instanceof Error ? error.message : String(error))
}

const linesOf = ({ line, facts, printed }: ProofFact, indent = ''): string[] => [
  ...(line === '' ? [] : [indent + line]),
  ...facts.slice(0, printed).flatMap((one) => linesOf(one, `${indent}  `)),
]
