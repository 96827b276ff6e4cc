import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { withoutReplacedNames } from '#db/queries/names/replaced-names.ts'
import { storiesWithNames } from '#db/queries/names/stories-with-names.ts'
import { type SlotsRow, slotsWithNames, wordsElsewhere } from '#db/queries/names/words-elsewhere.ts'
import { articles, revisions } from '#db/schema/tables.ts'
import { readStoredDocument } from '#domain/document/blocks/upgrade.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import type { NameForm, NamePreview, Occurrence, StoryNames } from '#domain/names/name-form.ts'
import { similarWords } from '#domain/names/name-pattern.ts'
import { namesInSlots, storiesInSlots } from '#domain/names/names-in-slots.ts'
import { type FoundName, namesInJson, namesInStory } from '#domain/names/names-in-story.ts'

/** Most stories of a page. */
const MOST = 20
const SLOTS = ['front', 'planned', 'draft', 'discarded', 'versions', 'edition', 'sent', 'saved'] as const

const WORKING = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({
      fields: {
        ...columns(articles, 'slug', 'headline', 'standfirst', 'kicker', 'sourceUrl', 'lead', 'seo', 'shortHeadline'),
      },
      ...columns(articles, 'document', 'status', 'publishedRevisionId'),
    })
    .from(articles)
    .where(and(eq(articles.id, id), isNull(articles.deletedAt))),
)
const REVISIONS = prepared({ id: revisions.articleId }, (db, { id }) =>
  db
    .select(columns(revisions, 'id', 'fields', 'document'))
    .from(revisions)
    .where(eq(revisions.articleId, id))
    .orderBy(desc(revisions.number)),
)

/**
 * Every occurrence of forms of a name in stories: in their working copies and in all their revisions, in notes of
 * corrections, the library’s words about their pictures, their slots on fronts and in editions. One that several
 * versions have is one occurrence. A page has up to 20 stories above `after`, by id; with `story`, that one alone.
 */
export function namePreview(
  db: Readable,
  { forms, after = 0, story }: { forms: readonly NameForm[]; after?: number | undefined; story?: number | undefined },
): NamePreview {
  const slots = slotsWithNames(db, forms, SLOTS)
  const found = story === undefined ? storiesWithNames(db, { forms, after, most: MOST }) : { ids: [story], next: null }
  const words = new Set<string>()
  const stories = idsOnPage(found, { after, slots, isOne: story !== undefined }).flatMap(
    (id) => storyNames(db, { id, forms, slots, words }) ?? [],
  )
  return {
    stories: stories.filter((one) => one.occurrences.length > 0),
    words: [...words].toSorted(),
    next: found.next,
  }
}

/** A story may be named in a slot alone. */
function idsOnPage(
  { ids, next }: { ids: number[]; next: number | null },
  { after, slots, isOne }: { after: number; slots: readonly SlotsRow[]; isOne: boolean },
): number[] {
  const inSlots = isOne ? [] : slots.flatMap(({ json }) => storiesInSlots(json))
  const onPage = inSlots.filter((id) => id > after && id <= (next ?? Number.MAX_SAFE_INTEGER))
  return [...new Set([...ids, ...onPage])].toSorted((a, b) => a - b)
}

type Of = { id: number; forms: readonly NameForm[]; slots: readonly SlotsRow[]; words: Set<string> }

function storyNames(db: Readable, { id, forms, slots, words }: Of): StoryNames | null {
  const working = WORKING.get(db, { id })
  if (!working) return null
  const isPublic = working.status === 'published'
  const all = new Map<string, Occurrence>()
  const add = (isOut: boolean, found: readonly FoundName[]) => {
    for (const { key, place, form, before, name, after, replacement } of found) {
      const known = all.get(key)
      if (known) known.isPublic ||= isOut
      else all.set(key, { key, place, form, before, name, after, replacement, isPublic: isOut })
    }
  }
  const versions = [
    { isOut: false, content: { fields: working.fields as unknown, document: working.document } },
    ...REVISIONS.all(db, { id }).map((row) => ({
      isOut: isPublic && row.id === working.publishedRevisionId,
      content: withoutReplacedNames(db, { articleId: id, revisionId: row.id }, row),
    })),
  ]
  for (const { isOut, content } of versions) {
    const document = readStoredDocument(content.document).document
    add(isOut, namesInStory({ fields: content.fields, document }, forms))
    for (const word of similarWords(plainText(document), forms)) words.add(word)
  }
  for (const { words: said, of, table } of wordsElsewhere(db, id)) {
    add(table !== 'jobs', namesInJson(said, forms, of))
  }
  for (const { table, json } of slots) add(table === 'front' || table === 'sent', namesInSlots(json, id, forms))
  return { id, headline: working.fields.headline, isPublic, occurrences: [...all.values()] }
}
