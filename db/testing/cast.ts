import { createArticle } from '#db/commands/article/create-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, TOPIC } from '#db/commands/taxonomy/term.ts'
import type { Db } from '#db/engine/open.ts'
import type { ArticleFields } from '#domain/article/fields/fields.ts'
import type { ArticleDocument } from '#domain/document/blocks/schema.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/** The actors of the tests, people of The Halyard, and a fixed clock. */
export const TAMSIN: Actor = { id: 'tamsin', name: 'Tamsin Orbeck', role: 'reporter' }
export const JONAS: Actor = { id: 'jonas', name: 'Jonas Teller', role: 'reporter' }
export const OTTILIE: Actor = { id: 'ottilie', name: 'Ottilie Marsh', role: 'editor' }
export const ADMIN: Actor = { id: 'admin', name: 'Casimir Rhode', role: 'admin' }
export const NOON = Date.UTC(2026, 10, 24, 12)
export const MINUTE = 60_000
export const DAY = 86_400_000

/** Unwraps a result that must be ok. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`refused: ${result.code} ${result.field ?? ''}`)
  return result.value
}

export const aDocument = (...paragraphs: string[]): ArticleDocument => ({
  version: 1,
  blocks: paragraphs.map((text, n) => ({ id: `b${n + 1}`, type: 'paragraph', spans: [{ text }] })),
})

/** Creates the sections World, Politics and Opinion, the topic of the strait, and two bylines. */
export function openSections(db: Db): void {
  for (const name of ['World', 'Politics', 'Opinion']) must(createSection(db, OTTILIE, { name }, NOON - DAY))
  must(createTerm(db, OTTILIE, TOPIC, { name: 'The strait' }, NOON - DAY))
  for (const name of ['Ruben Achterberg', 'Yusra Lindt']) must(createTerm(db, OTTILIE, AUTHOR, { name }, NOON - DAY))
}

export type Draft = { id: number; version: number; slug: string }

/** Creates a draft in World with a standfirst and two paragraphs; `fields` change any of it. */
export function aDraft(db: Db, headline: string, fields: ArticleFields = {}, by: Actor = OTTILIE, now = NOON): Draft {
  const { id, version } = must(createArticle(db, by, { headline, language: 'en' }, now))
  const saved = must(
    saveArticle(
      db,
      by,
      {
        id,
        version,
        fields: {
          standfirst: `${headline}, in short.`,
          sections: ['world'],
          document: aDocument(`${headline}: the first paragraph.`, 'The second one names a lantern.'),
          ...fields,
        },
      },
      now,
    ),
  )
  return { id, version: saved.version, slug: saved.slug }
}

/** The same, published at `now`. */
export function aStory(db: Db, headline: string, fields: ArticleFields = {}, now = NOON): Draft {
  const draft = aDraft(db, headline, fields, OTTILIE, now)
  must(publishArticle(db, OTTILIE, { id: draft.id, version: draft.version, kind: 'update' }, now))
  return draft
}

/** Saves a newer version of a story, which differs from the one before, so that it can be published again. */
export function changedStory<T extends { id: number; version: number }>(db: Db, story: T, now = NOON): T {
  const fields = { kicker: `Version ${story.version}` }
  return {
    ...story,
    version: must(saveArticle(db, OTTILIE, { id: story.id, version: story.version, fields }, now)).version,
  }
}
