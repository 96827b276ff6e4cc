import fs from 'node:fs'
import path from 'node:path'
import { batchFolder } from '#db/import/batch/batch-folder.ts'
import { type BatchSummary, runBatch } from '#db/import/batch/run-batch.ts'
import { type StageOptions, stageArchive } from '#db/import/stage/stage-archive.ts'
import { must } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

const NOW = Date.UTC(2026, 10, 24)

/** A newsroom into which exports of other systems are imported, and what tests ask about it. Close it after. */
export function movingRoom() {
  const room = testNewsroom()
  const { db, dir } = room
  const file = (name: string, content: string | Buffer): string => {
    const whole = path.join(dir, 'old', name)
    fs.mkdirSync(path.dirname(whole), { recursive: true })
    fs.writeFileSync(whole, content)
    return whole
  }
  const all = (sql: string) => db.$client.prepare(sql).all() as Record<string, unknown>[]
  const stage = async (paths: string[], options: Partial<StageOptions> = {}): Promise<number> => {
    const given = { paths, format: null, site: null, permalink: null, map: {}, createdBy: null, ...options }
    return must(await stageArchive(db, dir, given, {}, NOW)).batchId
  }
  const run = (batchId: number, signal?: AbortSignal): Promise<BatchSummary> =>
    runBatch(db, dir, batchId, { media: null, fetchFrom: null, ...(signal && { signal }) }, {}, NOW)
  return {
    ...room,
    now: NOW,
    file,
    all,
    stage,
    run,
    /** Stages and imports; returns the batch and what was done. */
    async runImport(paths: string[], options: Partial<StageOptions> = {}) {
      const batchId = await stage(paths, options)
      return { batchId, summary: await run(batchId) }
    },
    /** A file of a batch. */
    read: (batchId: number, name: string): string =>
      fs.readFileSync(path.join(batchFolder(dir, batchId), name), 'utf8'),
    /** `slug: name, name` of each story, in the order of the stories. */
    named: (noun: 'section' | 'topic' | 'author') =>
      all(
        `select a.slug || ': ' || coalesce((select group_concat(t.slug, ', ' order by x.position) from article_${noun}s x
           join ${noun}s t on t.id = x.${noun}_id where x.article_id = a.id), '') line from articles a order by a.id`,
      ).map(({ line }) => line),
  }
}
