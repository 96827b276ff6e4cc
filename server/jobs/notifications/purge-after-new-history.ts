import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { planPurge } from '#db/commands/outbox/steps/plan-purge.ts'
import { type Note, noteOf } from '#db/engine/change-log.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { ok } from '#domain/result.ts'

const known = z.object({ purgeUrl: z.string(), pagesOf: z.string(), epoch: z.string(), seq: z.number() })
type Known = z.infer<typeof known>

type Options = {
  dataDir: string
  purgeUrl: string | null
  /** Digest of what pages are made by and for, besides the database: another build or site address makes other pages. */
  pagesOf: string
  clock: () => number
  onError: (error: unknown) => void
}

/**
 * Empties the cache in front when what it holds may be of another history: a restored database has another epoch, one
 * that was copied back by hand has a lower seq than was seen before, another build makes other pages, and another
 * PURGE_URL is another cache. `purged.json` in the data folder remembers what was last seen; it is in no backup. Call
 * the result before deliveries are looked for. It never throws: deliveries go on where it fails, and it is tried again.
 */
export function purgeAfterNewHistory(db: Db, { dataDir, purgeUrl, pagesOf, clock, onError }: Options): () => void {
  if (purgeUrl === null) return () => {}
  const file = path.join(dataDir, 'purged.json')
  let last = readKnown(file)

  function check(url: string): void {
    const note = noteOf(db)
    if (last?.epoch === note.epoch && last.seq === note.seq && last.purgeUrl === url && last.pagesOf === pagesOf) return
    const now: Known = { purgeUrl: url, pagesOf, ...note }
    if (last === null || !isContinued(last, now)) planEverything(db, note, clock())
    last = now
    // After the purge was planned, and before anything of this state is delivered.
    fs.writeFileSync(`${file}.new`, JSON.stringify(now))
    fs.renameSync(`${file}.new`, file)
  }

  return () => {
    try {
      check(purgeUrl)
    } catch (error) {
      onError(error)
    }
  }
}

const isContinued = (last: Known, now: Known): boolean =>
  last.purgeUrl === now.purgeUrl && last.pagesOf === now.pagesOf && last.epoch === now.epoch && last.seq <= now.seq

function planEverything(db: Db, { epoch, seq }: Note, now: number): void {
  write(db, (tx) => {
    planPurge(tx, { everything: true }, `everything:${epoch}:${seq}:${now}`, now)
    return ok(null)
  })
}

/** Null if it is missing or damaged: then nothing is known of the cache. */
function readKnown(file: string): Known | null {
  try {
    return known.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
