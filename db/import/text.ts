import fs from 'node:fs'
import path from 'node:path'
import { readyDocument } from '#db/commands/article/steps/ready-document.ts'
import type { Db } from '#db/engine/open.ts'
import { namesAsGiven } from '#db/import/decide/taxonomy-names.ts'
import { TERMS } from '#db/import/decide/terms-by-key.ts'
import { importLines } from '#db/import/import-lines.ts'
import type { ImportReporter, ImportSummary } from '#db/import/import-report.ts'
import { languageOf } from '#db/import/read/language-of.ts'
import { PLAIN_STORY, type Prepared } from '#db/import/read/prepared.ts'
import { parseTextArticle } from '#domain/document/text/from-text.ts'
import { slugify } from '#domain/urls/slug.ts'

export type TextOptions = {
  file: string
  /** Names of labels in one string, separated by commas. */
  sections?: string | undefined
  /** Ms UTC; null: now, or the present date of the story. */
  published: number | null
}

/**
 * Imports one story as plain text (docs/import.md). Its headline is its identity: importing the same one again updates
 * it and keeps its date. Sections given by name are created if missing. `now` in ms UTC.
 */
export async function importText(
  db: Db,
  options: TextOptions,
  reporter: ImportReporter,
  now: number,
): Promise<ImportSummary> {
  const read = await readStory(db, options)
  const line = typeof read === 'string' ? { problem: read } : { story: read }
  const source = {
    lines: [[{ line: 1, bytesRead: 0, ...line }]],
    names: namesAsGiven,
    file: options.file,
    batchId: null,
  }
  // One story has no progress.
  return importLines(db, source, { refused: reporter.refused, warned: reporter.warned }, now)
}

async function readStory(db: Db, { file, sections, published }: TextOptions): Promise<Prepared | string> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(fs.readFileSync(file))
  } catch {
    return `${path.basename(file)} is not valid UTF-8`
  }
  const known = TERMS.section.all(db)
  const given = sections
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const parsed = parseTextArticle(text, { known, ...(given ? { sections: given } : {}) })
  if (!parsed.ok) return messageOf(parsed.details) ?? parsed.code
  const { headline, sectionNames, source, document, warnings } = parsed.value
  if (sectionNames.length === 0) return 'the story names no section: say which with --sections "First, Second"'
  const slugs = new Map(known.map((section) => [section.name, section.slug]))
  const ready = readyDocument(document)
  return {
    ...PLAIN_STORY,
    line: 1,
    importId: `text:${headline}`,
    slug: slugify(headline),
    isSlugMade: true,
    headline,
    standfirst: '',
    document: ready,
    language: await languageOf({ language: null, html: '', text: `${headline}\n${ready.text}` }),
    sections: sectionNames.map((name) => slugs.get(name) ?? name),
    topics: [],
    authors: [],
    source: source === null ? null : { name: source, url: null },
    lead: null,
    publishedAt: published,
    warnings,
  }
}

function messageOf(details: unknown): string | null {
  return typeof details === 'object' && details !== null && 'message' in details ? String(details.message) : null
}
