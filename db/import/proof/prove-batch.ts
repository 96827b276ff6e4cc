import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { Db } from '#db/engine/open.ts'
import { BATCH_FILES, batchFolder, writeBatchFile } from '#db/import/batch/batch-folder.ts'
import { knownPicturesOf, pictureSources } from '#db/import/batch/batch-pictures.ts'
import { type BatchReporter, stageProgress } from '#db/import/batch/batch-reporter.ts'
import { batchOf } from '#db/import/batch/batch-rows.ts'
import { AddressBook } from '#db/import/proof/address-book.ts'
import { AT_MOST, BatchProof } from '#db/import/proof/batch-proof.ts'
import { FileProof } from '#db/import/proof/file-proof.ts'
import type { SiteLinks } from '#db/import/proof/link-rules.ts'
import { oldAnswers } from '#db/import/proof/old-answers.ts'
import { PageResults } from '#db/import/proof/page-results.ts'
import { type PageMaker, PublicPages } from '#db/import/proof/public-pages.ts'
import { StagedIndex } from '#db/import/proof/staged-index.ts'
import { closeExport, exportItems, openExport } from '#db/import/stage/export-items.ts'
import { isBatchFormat } from '#db/import/stage/stage-archive.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { saidProof } from '#domain/import/names/import-name.ts'
import { type BatchOptions, batchOptions } from '#domain/import/proof/batch-options.ts'
import { type ImportProof, importProof } from '#domain/import/proof/import-proof.ts'
import { proofPage } from '#domain/import/proof/proof-page.ts'

const ADDRESS_FILE = 'proof-addresses.csv'
const PAGES_FILE = 'proof-pages.ndjson'
const PROVABLE: ReadonlySet<string> = new Set(['importing', 'imported'])

export type ProofOptions = {
  /** Further old addresses, such as those of the old site's sitemap. */
  against: readonly string[]
  /** Makes the public pages, which are judged as well. */
  maker?: PageMaker | null
  /** Folders and zips with files of the old site, beside those that the export itself holds. */
  media?: string | readonly string[] | null
}

/**
 * Proves an import: reads the export's own files again, and compares every story and every old address with what is
 * stored now. Writes `proof.json`, `proof.html` and a CSV file of all addresses into the folder of the batch, and
 * changes nothing else. Results of judged pages are kept in the folder, so that a proof that was interrupted goes on.
 * Throws where the batch or its files are not there, or it was not imported or was undone.
 */
export async function proveBatch(
  db: Db,
  dataDir: string,
  batchId: number,
  { against, maker = null, media = null }: ProofOptions,
  reporter: BatchReporter,
): Promise<ImportProof> {
  const batch = batchOf(db, batchId)
  if (!batch) throw new Error(`There is no import ${batchId}.`)
  if (!PROVABLE.has(batch.state)) throw new Error(`Import ${batchId} is ${batch.state}: there is nothing to prove.`)
  const folder = batchFolder(dataDir, batchId)
  const { format, name } = batch
  const source = { format, ...batchOptions(batch.options) }
  const staged = await StagedIndex.of(path.join(folder, BATCH_FILES.records))
  const answers = oldAnswers(db)
  const addresses = new AddressBook(path.join(folder, ADDRESS_FILE), answers)
  const files = new FileProof({ db, dataDir, folder, paths: pictureSources(db, batchId, media) })
  const results = maker && (await PageResults.of(path.join(folder, PAGES_FILE)))
  try {
    const known = await knownIn(folder)
    const pagesOf =
      maker && results && ((links: SiteLinks) => new PublicPages({ db, maker, results, answers, links, dataDir }))
    const work = new BatchProof({
      db,
      staged,
      addresses,
      answers,
      files,
      folder,
      known,
      pagesOf,
      format,
      site: source.site,
    })
    await takeAll(work, source, staged.size, stageProgress(db, batchId, 'proving', reporter))
    for (const address of against) work.listed(address)
    addresses.flush()
    const about = { batchId, format, name, addressFile: ADDRESS_FILE }
    const proof = importProof.parse(work.proof(about))
    writeBatchFile(folder, 'proof.json', `${JSON.stringify(proof, null, 1)}\n`)
    writeBatchFile(folder, 'proof.html', proofPage(proof))
    return proof
  } finally {
    staged.close()
    addresses.close()
    results?.close()
    await files.close()
  }
}

type Source = BatchOptions & { format: string }

/**
 * Reads the export's own files again, so that a proof counts what they hold and not what an import counted. Nothing for
 * a file of records, which is its own source. Throws where the files are gone.
 */
async function* sourceItems({ format, paths, redirects, ...options }: Source): AsyncGenerator<ArchiveItem> {
  if (!isBatchFormat(format)) return
  const source = await openExport(paths, redirects)
  try {
    yield* exportItems(source, format, options)
  } finally {
    await closeExport(source)
  }
}

async function takeAll(
  work: BatchProof,
  source: Source,
  records: number,
  onProgress: (done: number, share: number) => void,
): Promise<void> {
  let read = 0
  for await (const item of sourceItems(source)) {
    work.take(item)
    if (++read % AT_MOST !== 0) continue
    await work.settle()
    onProgress(work.done, work.done / Math.max(1, records))
    // Lets an abort, a signal or another reader of the database in.
    await turn()
  }
  await work.finish()
  onProgress(work.done, 1)
}

/** Pictures that the export knows; none for a file of records. */
const knownIn = async (folder: string) =>
  fs.existsSync(path.join(folder, BATCH_FILES.pictures)) ? knownPicturesOf(folder) : []

/** The proof of a batch as it was written last, with its names as the desk says them; null where there is none. */
export function readProof(dataDir: string, batchId: number): ImportProof | null {
  const file = path.join(batchFolder(dataDir, batchId), 'proof.json')
  if (!fs.existsSync(file)) return null
  const parsed = importProof.safeParse(JSON.parse(fs.readFileSync(file, 'utf8')))
  return parsed.success ? saidProof(parsed.data) : null
}
