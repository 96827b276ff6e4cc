import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import type { ImportSummary } from '#db/import/import-report.ts'
import { importNdjson } from '#db/import/ndjson.ts'
import type { GoneRecord } from '#db/queries/import/records-gone.ts'

export type Fields = Record<string, unknown>
type Room = { db: Db; dir: string }
type Report = { summary: ImportSummary; refused: string[]; warned: string[]; gone: GoneRecord[] }

/** A record of the old site `old.example`. */
export const aRecord = (n: number, fields: Fields = {}): Fields => ({
  id: `wordpress:old.example:${n}`,
  slug: `story-${n}`,
  headline: `Story ${n}`,
  standfirst: 'In short.',
  body_html: `<p>It rained on day ${n}.</p>`,
  sections: ['world'],
  tags: ['tides'],
  authors: ['ana-brekken'],
  published_at: '2024-03-01T08:00:00Z',
  old_addresses: [`https://old.example/2024/03/story-${n}/`],
  ...fields,
})

/** Begins a batch, as staging an archive does. Returns its id. */
export function aBatch(db: Db, { now, by = null }: { now: number; by?: string | null }): number {
  const sql = 'insert into import_batches (format, name, created_at, created_by) values (?, ?, ?, ?)'
  return Number(db.$client.prepare(sql).run('wordpress', 'old.xml', now, by).lastInsertRowid)
}

/** Imports records as a batch, or without one. */
export async function runImport(
  { db, dir }: Room,
  records: readonly Fields[],
  { batchId = null, now, media = null }: { batchId?: number | null; now: number; media?: string | null },
): Promise<Report> {
  const file = path.join(dir, 'records.ndjson')
  fs.writeFileSync(file, records.map((one) => JSON.stringify(one)).join('\n'))
  const report: Omit<Report, 'summary'> = { refused: [], warned: [], gone: [] }
  const reporter = {
    refused: (line: number, what: string) => void report.refused.push(`line ${line}: ${what}`),
    warned: (line: number, what: string) => void report.warned.push(`line ${line}: ${what}`),
    gone: (record: GoneRecord) => void report.gone.push(record),
  }
  return { summary: await importNdjson(db, dir, { file, media, batchId }, reporter, now), ...report }
}
