import { afterAll, beforeAll, expect, test } from 'vitest'
import { restoreRevision } from '#db/commands/article/restore-revision.ts'
import { replaceNames } from '#db/commands/names/replace-names.ts'
import { publicAnswers } from '#db/proofs/testing/freshness.ts'
import { NAMED_ADDRESSES, placesWithAName } from '#db/proofs/testing/places-with-a-name.ts'
import { FORMS, NAMESAKE, type Named, storiesWithAName } from '#db/proofs/testing/stories-with-a-name.ts'
import { addressOf } from '#db/queries/article/address-of.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { cardOf } from '#db/queries/article/card-of.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { deskRevision } from '#db/queries/article/desk-revision.ts'
import { deskRevisions } from '#db/queries/article/desk-revisions.ts'
import { frontVersions } from '#db/queries/front/front-versions.ts'
import { namePreview } from '#db/queries/names/name-preview.ts'
import { webCopyPage } from '#db/queries/newsletters/edition-copy.ts'
import { pageRevisionsOf } from '#db/queries/pages/desk-pages.ts'
import { partnerStories } from '#db/queries/partners/partner-stories.ts'
import { search } from '#db/queries/search/search.ts'
import { must, NOON, openSections, OTTILIE, DAY } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import type { StoryNames } from '#domain/names/name-form.ts'

const COUNT = Number(process.env['NAMES_STORIES'] ?? 60)
const NAMESAKES = Math.min(200, Math.ceil(COUNT / 4))
const SEED = Number(process.env['NAMES_SEED'] ?? 41)
const LATER = NOON + DAY

let paper: ReturnType<typeof testNewsroom>
let stories: Named[]
beforeAll(() => {
  paper = testNewsroom()
  openSections(paper.db)
  placesWithAName(paper.db)
  stories = storiesWithAName(paper.db, { count: COUNT, namesakes: NAMESAKES, seed: SEED })
}, 600_000)
afterAll(() => paper.close())

const pages = () => {
  const all: StoryNames[] = []
  for (let after: number | null = 0; after !== null;) {
    const page = namePreview(paper.db, { forms: FORMS, after })
    all.push(...page.stories)
    after = page.next
  }
  return all
}

/** Everything that is public about the stories, from the tables that public queries read and from the queries. */
function everythingPublic(): Record<string, string> {
  const { db } = paper
  const rows = (sql: string) => JSON.stringify(db.$client.prepare(sql).all())
  const slugs = db.$client.prepare<[], string>('select slug from published').pluck().all()
  return {
    published: rows('select * from published'),
    text: rows('select r.fields, r.document from published p join revisions r on r.id = p.revision_id'),
    notes: rows('select note from publications'),
    search: rows('select * from search_index'),
    quotes: rows('select * from quotes'),
    links: rows('select * from story_links'),
    library: rows('select alt, caption, credit from media'),
    front: rows('select slots from fronts'),
    editions: rows('select subject, document, filled, cast(letter as text) from editions'),
    feedIds: rows('select * from feed_ids'),
    terms: rows('select * from sections') + rows('select * from topics'),
    more: rows('select * from sources') + rows('select * from authors') + rows('select * from banner'),
    standing: rows('select * from pages') + rows('select * from public_pages') + rows('select * from menu_links'),
    working: rows('select slug, headline, short_headline, standfirst, kicker, lead, seo, document from articles'),
    workingIndex: rows('select * from working_index'),
    pages: JSON.stringify(slugs.map((slug) => articlePage(db, { slug }))),
    cards: JSON.stringify(stories.map(({ id }) => cardOf(db, { of: 'story', id }))),
    partner: JSON.stringify(
      partnerStories(
        db,
        stories.map(({ id }) => id),
      ),
    ),
    letter: JSON.stringify(webCopyPage(db, { list: 'morning', slug: '2026-11-24' })),
    meant: JSON.stringify(search(db, { q: 'Jonfrit Vestergaar', page: 1 })),
    ...Object.fromEntries(Object.entries(publicAnswers(db, LATER)).map(([name, json]) => [name, json ?? ''])),
  }
}
const NAME = /jonfrid|(?<!Ida )vester\u00ADgaard|(?<!Ida )vestergaard|"Vest"|\bVest\b/gi
/** The index spells the namesake’s words apart from her first name. */
const found = () =>
  Object.entries(everythingPublic()).flatMap(([name, json]) => {
    const hits =
      json
        .replaceAll(NAMESAKE, '')
        .replace(/\u00AD/g, '')
        .match(NAME) ?? []
    return hits.length > 0 ? [`${name}: ${hits.length}`] : []
  })
const shown = () =>
  JSON.stringify([
    pageRevisionsOf(paper.db, 1),
    ...stories.flatMap(({ id }) =>
      deskRevisions(paper.db, { id }).items.map(({ number }) => [number, deskRevision(paper.db, { id, number })]),
    ),
  ])
const namesakeRows = () =>
  JSON.stringify(
    stories
      .filter((one) => one.isNamesake)
      .map(({ id }) => [
        paper.db.$client.prepare('select * from articles where id = ?').get(id),
        paper.db.$client.prepare('select * from published where article_id = ?').get(id),
        paper.db.$client.prepare('select * from revisions where article_id = ? order by id').all(id),
        paper.db.$client.prepare('select * from search_index where rowid = ?').get(id),
      ]),
  )
const countOf = (text: string, words: string) => text.split(words).length - 1

test(
  'a name is replaced in every place of every version, and namesakes stay (P-615, P-616, P-617)',
  { timeout: 900_000 },
  () => {
    const before = {
      rows: namesakeRows(),
      public: everythingPublic(),
      found: found(),
      slugs: stories.map(({ slug }) => slug),
    }
    expect(before.found.length).toBeGreaterThan(15)
    expect(shown()).toMatch(NAME)

    const began = performance.now()
    const preview = pages()
    const previewed = performance.now()
    const chosen = preview.flatMap(({ of, id, occurrences }) => {
      const keys = occurrences.filter((one) => !one.before.endsWith('Ida ')).map(({ key }) => key)
      return keys.length > 0 ? [{ of, id, keys }] : []
    })
    const owners = (all: readonly { of: string }[]) =>
      Object.entries(Object.groupBy(all, ({ of }) => of)).map(([of, some]) => `${of} ${some?.length}`)
    const others = ['page', 'section', 'topic', 'source', 'author', 'banner', 'front', 'edition'].map((of) => `${of} 1`)
    expect(owners(preview).toSorted()).toEqual([...others, `story ${COUNT + NAMESAKES}`].toSorted())
    expect(owners(chosen).toSorted()).toEqual([...others, `story ${COUNT}`].toSorted())
    const batch = 'b'.repeat(36)
    let done = { stories: 0, missed: 0, longest: 0 }
    for (let at = 0; at < chosen.length; at += 20) {
      const part = { forms: FORMS, batch, stories: chosen.slice(at, at + 20) }
      const start = performance.now()
      const result = must(replaceNames(paper.db, OTTILIE, part, LATER))
      done = {
        stories: done.stories + result.stories,
        missed: done.missed + result.missed,
        longest: Math.max(done.longest, performance.now() - start),
      }
      // A part that is sent again changes nothing.
      expect(must(replaceNames(paper.db, OTTILIE, part, LATER)).stories).toBe(0)
    }
    const took = { preview: previewed - began, act: performance.now() - previewed, longestPart: done.longest }
    console.info(`${COUNT} stories, ${NAMESAKES} namesakes:`, took)
    expect(done).toMatchObject({ stories: chosen.length, missed: 0 })

    expect(found()).toEqual([])
    expect(shown().replaceAll(NAMESAKE, '')).not.toMatch(NAME)
    expect(JSON.stringify(frontVersions(paper.db, {}))).not.toMatch(NAME)
    expect(namesakeRows()).toBe(before.rows)
    for (const place of ['text', 'pages'])
      expect(countOf(everythingPublic()[place] ?? '', NAMESAKE)).toBe(countOf(before.public[place] ?? '', NAMESAKE))
    expect(pages().every(({ occurrences }) => occurrences.every((one) => one.before.endsWith('Ida ')))).toBe(true)
    const moved = before.slugs.filter((slug) => slug.includes('vestergaard')).map((slug) => `/article/${slug}`)
    expect(moved.length).toBeGreaterThan(0)
    for (const path of [...moved, ...NAMED_ADDRESSES]) {
      const address = addressOf(paper.db, path)
      expect('to' in address ? address.to : `${path}: ${address.kind}`).toMatch(/^\/(?!.*vestergaard)/)
    }
  },
)

test('an earlier version is restored without the name (P-617)', () => {
  const [one] = stories
  if (!one) throw new Error('There is no story.')
  const { version } = deskArticle(paper.db, { id: one.id }) ?? { version: 0 }
  must(restoreRevision(paper.db, OTTILIE, { id: one.id, number: 1, version }, LATER + 1))
  const restored = JSON.stringify(deskArticle(paper.db, { id: one.id }))
  expect(restored).toMatch(/a man|the man|N\. N\./i)
  expect(restored).not.toMatch(NAME)
})
