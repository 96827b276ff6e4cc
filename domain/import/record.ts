import { z } from 'zod'
import { isWebAddress } from '#domain/document/href.ts'
import { decodedText } from '#domain/import/decoded-text.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Other systems write such lines as HTML: what they escaped there is text here. */
const line = z.string().transform(decodedText)
const name = z.string().trim().min(1).max(200)
const names = z.array(name).max(50)

/** One line of an NDJSON import (docs/import.md). What it does not name is ignored: other systems export more. */
const importRecord = z.object({
  id: z.union([z.string().trim().min(1).max(400), z.number()]).transform(String),
  slug: z.string().trim().max(400).optional(),
  headline: line.pipe(z.string().trim().min(1).max(400)),
  standfirst: line.pipe(z.string().trim().max(1_000)).nullish(),
  body_html: z.string(),
  sections: names.min(1),
  tags: names.nullish(),
  authors: names.nullish(),
  published_at: z.iso
    .datetime({ offset: true, local: true })
    .transform((at) => Date.parse(isZoned(at) ? at : `${at}Z`)),
  source: z
    .object({
      name: line.pipe(name),
      url: z.string().max(2_048).refine(isWebAddress, 'is not a web address').nullish(),
    })
    .nullish(),
  image: z.string().trim().min(1).max(400).nullish(),
})

export type ImportRecord = z.infer<typeof importRecord>

const isZoned = (at: string): boolean => /(?:Z|[+-]\d\d:?\d\d)$/.test(at)

/** A record out of a line, or the sentence that says what is wrong with it. A time without a zone is UTC. */
export function parseRecord(line: string): Result<ImportRecord, 'bad-record'> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return refuse('bad-record', { details: 'the line is not valid JSON' })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse('bad-record', { details: 'the line is not a record: it must be a JSON object' })
  }
  const parsed = importRecord.safeParse(value)
  if (parsed.success) return ok(parsed.data)
  const said = parsed.error.issues.map((issue) => sentence(issue, value as Record<string, unknown>))
  return refuse('bad-record', { details: [...new Set(said)].join('; ') })
}

function sentence(issue: z.core.$ZodIssue, record: Record<string, unknown>): string {
  const field = issue.path.join('.')
  const top = String(issue.path[0])
  if (record[top] === undefined) return `${top} is missing`
  if (top === 'published_at')
    return `published_at is not a date in ISO 8601: ${JSON.stringify(record[top]).slice(0, 60)}`
  if (issue.code === 'too_small') return `${field} is empty`
  if (issue.code === 'too_big') return `${field} is longer than ${issue.maximum}`
  if (issue.code === 'custom') return `${field} ${issue.message}`
  return `${field} is not of the right kind`
}
