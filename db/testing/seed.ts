import { createArticle } from '#db/commands/article/create-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { undoPublication } from '#db/commands/article/undo-publication.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, TOPIC } from '#db/commands/taxonomy/term.ts'
import type { Db } from '#db/engine/open.ts'
import { media } from '#db/schema/tables.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

export const HOUR = 3_600_000
export const NOON = Date.parse('2026-11-24T12:00:00Z')
export const HARBOUR = 'a'.repeat(64)
export const FACE = 'b'.repeat(64)
export const CHART = 'c'.repeat(64)

/** Unwraps the result of a command, in a test where a refusal is a mistake of the test. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return result.value
}

export function paragraphs(...texts: string[]): ArticleDocument {
  return {
    version: 1,
    blocks: texts.map((text, n) => ({ id: `b${n + 1}`, type: 'paragraph' as const, spans: [{ text }] })),
  }
}

export type Story = Omit<ArticleFields, 'headline'> & {
  headline: string
  /** ms UTC; default NOON. */
  at?: number
  end?: 'draft' | 'in-review' | 'scheduled' | 'withdrawn' | 'withdrawn-legally' | 'undone'
}

/** Makes a story by the same commands as the desk: public, unless `end` says otherwise. */
export function aStory(
  db: Db,
  { at = NOON, end, headline, ...fields }: Story,
): { id: number; slug: string; version: number } {
  const made = must(createArticle(db, SYSTEM, { headline, language: 'en' }, at))
  const whole = { sections: ['world'], document: paragraphs(`${headline} in full.`), ...fields }
  const { version, slug } = must(saveArticle(db, SYSTEM, { id: made.id, version: made.version, fields: whole }, at))
  const story = { id: made.id, slug, version }
  if (end === 'draft') return story
  const publication = {
    id: made.id,
    version,
    kind: 'minor' as const,
    ...(end === 'scheduled' ? { at: at + HOUR } : {}),
  }
  must(publishArticle(db, SYSTEM, publication, at))
  if (end === 'undone') must(undoPublication(db, SYSTEM, { id: made.id }, at))
  if (end?.startsWith('withdrawn')) {
    must(withdrawArticle(db, SYSTEM, { id: made.id, legal: end === 'withdrawn-legally' }, at))
  }
  return story
}

/** Adds the sections, topic, bylines and pictures that every newsroom of these tests has. */
export function aCast(db: Db): void {
  for (const name of ['World', 'Politics', 'Business', 'Climate', 'Science', 'Opinion']) {
    must(createSection(db, SYSTEM, { name, strapline: `All of ${name}` }, NOON))
  }
  must(createSection(db, SYSTEM, { name: 'Ports', parent: 'world' }, NOON))
  for (const name of ['Harbour fund', 'Rail']) must(createTerm(db, SYSTEM, TOPIC, { name }, NOON))
  for (const sha256 of [HARBOUR, FACE, CHART]) db.insert(media).values(aPicture(sha256)).run()
  const byline = { name: 'Noor Halvorsen', role: 'Coast', bio: 'She walks.', portrait: FACE }
  must(createTerm(db, SYSTEM, AUTHOR, byline, NOON))
  must(createTerm(db, SYSTEM, AUTHOR, { name: 'Piet Morrow' }, NOON))
}

export const aPicture = (sha256: string) => ({
  sha256,
  content: sha256,
  file: sha256,
  name: 'picture.webp',
  width: 1200,
  height: 800,
  widths: [400, 1200],
  alt: 'Cranes over a quay.',
  credit: 'Halyard',
  createdAt: NOON,
})
