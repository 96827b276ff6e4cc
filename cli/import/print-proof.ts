import { copyFiles } from '#cli/import/import-copies.ts'
import { CommandFailed, count, printLine } from '#cli/terminal.ts'
import type { Db } from '#db/engine/open.ts'
import { batchFolder } from '#db/import/batch/batch-folder.ts'
import type { BatchReporter } from '#db/import/batch/batch-reporter.ts'
import { proveBatch } from '#db/import/proof/prove-batch.ts'
import { readListed } from '#db/import/proof/read-listed.ts'
import { FAULTY_OUTCOMES, type ImportProof } from '#domain/import/proof/import-proof.ts'
import { COUNTED_WORDS, FAULT_WORDS, OUTCOME_WORDS, verdictOf } from '#domain/import/proof/proof-words.ts'
import { createFetchSitemap } from '#server/outgoing/fetch-sitemap.ts'

type Room = { db: Db; dataDir: string; reporter: BatchReporter }

/**
 * Proves a batch and prints the result. `against` is a file or an address of further old addresses; only an address, and
 * what a sitemap index names, is fetched. `copyTo` is a folder that gets copies of the proof's files. Fails with exit
 * code 1 where anything is unexplained.
 */
export async function printProof(
  { db, dataDir, reporter }: Room,
  batchId: number,
  { against, copyTo }: { against: string | undefined; copyTo: string | null },
): Promise<void> {
  const listed = against === undefined ? null : await readListed(against, createFetchSitemap())
  if (listed && !listed.ok) throw new CommandFailed(`The addresses cannot be read: ${String(listed.details)}`)
  const proof = await proveBatch(db, dataDir, batchId, { against: listed?.value ?? [] }, reporter).catch(fail)
  reporter.progress?.({ stage: 'proving', share: 1, done: 0, msLeft: 0 })
  for (const line of linesOf(proof)) printLine(line)
  const folder = batchFolder(dataDir, batchId)
  const [page] = copyFiles(folder, copyTo ?? folder, ['proof.html', 'proof.json', proof.addressFile])
  printLine(`Proof: ${page}`)
  if (!proof.isClean) throw new CommandFailed(verdictOf({ isClean: false, ...proof.summary }))
  printLine(verdictOf({ isClean: true, ...proof.summary }))
}

/** The export may have been moved, or the batch been undone. */
function fail(error: unknown): never {
  throw new CommandFailed(error instanceof Error ? error.message : String(error))
}

const SHOWN = 10

function linesOf({ summary, stories, addresses, named }: ImportProof): string[] {
  const { stories: all, counts } = summary
  const here = `${all.public} public, ${count(all.drafts, 'draft')}, ${all.changedHere} changed here since`
  return [
    `${count(all.inExport, 'story or page', 'stories and pages')} in the export, ${all.here} here: ${here}.`,
    ...counts.map(({ what, inExport, staged, here: stored }) => {
      const first = inExport === null ? '' : `${inExport.toLocaleString('en')} in the export, `
      return `  ${COUNTED_WORDS[what]}: ${first}${staged.toLocaleString('en')} in the records, ${stored.toLocaleString('en')} here`
    }),
    `${count(summary.addresses.total, 'old address', 'old addresses')}:`,
    ...addresses.flatMap(({ outcome, count: times, samples }) => [
      `  ${OUTCOME_WORDS[outcome]}: ${times.toLocaleString('en')}`,
      ...(FAULTY_OUTCOMES.includes(outcome) ? samples : [])
        .slice(0, SHOWN)
        .map(({ from, why }) => `    ${from} (${why})`),
    ]),
    `Changed or lost by name: ${count(named.length, 'kind')}.`,
    ...stories.slice(0, SHOWN).map(({ headline, importId, faults }) => {
      const what = faults.map(
        ({ fault, what: words, samples }) => `${FAULT_WORDS[fault]}: ${[words, ...samples].join(' · ')}`,
      )
      return `  ${importId} ${headline}: ${what.join('; ')}`
    }),
  ]
}
