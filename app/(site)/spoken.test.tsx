import type { Metadata } from 'next'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { apiNewsroom } from '#app/api/testing/call.ts'
import { createArticle } from '#db/commands/article/create-article.ts'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { freezeEdition } from '#db/commands/newsletters/freeze-edition.ts'
import { createPage } from '#db/commands/pages/create-page.ts'
import { publishPage } from '#db/commands/pages/publish-page.ts'
import { advanceDay } from '#db/commands/schedule/advance-day.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { createSection } from '#db/commands/taxonomy/create-section.ts'
import { AUTHOR, createTerm, TOPIC } from '#db/commands/taxonomy/term.ts'
import { filledEdition } from '#db/queries/newsletters/filled-edition.ts'
import { editions, newsletterLists, published } from '#db/schema/tables.ts'
import { must, NOON, paragraphs } from '#db/testing/seed.ts'
import { editionDocument } from '#domain/newsletters/edition-document.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { en } from '#domain/words/en.ts'
import { SPOKEN } from '#domain/words/words-of.ts'

type Language = Exclude<keyof typeof SPOKEN, 'en'>
const LANGUAGES = Object.keys(SPOKEN).filter((one): one is Language => one !== 'en')

/** Placeholder name that is the same in every language of these tests. */
const NAME = 'Xq'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  paper = apiNewsroom()
  const { db } = paper
  must(createSection(db, SYSTEM, { name: `${NAME}a`, slug: 'a' }, NOON))
  must(createTerm(db, SYSTEM, TOPIC, { name: `${NAME}t`, slug: 't' }, NOON))
  must(createTerm(db, SYSTEM, AUTHOR, { name: `${NAME}b`, slug: 'b' }, NOON))
  const about = must(createPage(db, SYSTEM, { title: `${NAME}p`, slug: 'p', kind: 'about' }, NOON))
  must(publishPage(db, SYSTEM, about, NOON))
})
afterAll(() => paper.close())

function aStoryIn(language: Language): void {
  const { db } = paper
  for (const n of [1, 2, 3, 4]) {
    const { id, version } = must(createArticle(db, SYSTEM, { headline: `${NAME} ${language} ${n}`, language }, NOON))
    const source = { name: `${NAME}s`, url: 'https://xq.example/1' }
    const fields = { sections: ['a'], topics: ['t'], authors: ['b'], source, document: paragraphs(NAME) }
    const saved = must(saveArticle(db, SYSTEM, { id, version, fields }, NOON))
    must(publishArticle(db, SYSTEM, { id, version: saved.version, kind: 'minor' }, NOON))
    const again = { id, version: saved.version, note: NAME }
    if (n === 1) must(publishArticle(db, SYSTEM, { ...again, kind: 'correction' }, NOON + 60_000))
  }
}

/** A list in the language, with an edition that has all stories and names one as corrected and one as withdrawn. */
function anEditionIn(language: Language): void {
  const { db } = paper
  const sender = { senderName: NAME, senderAddress: 'post@xq.example' }
  const facts = { slug: language, name: NAME, language, createdAt: NOON, ...sender }
  const list = db.insert(newsletterLists).values(facts).returning().get()
  const added = db.insert(editions).values({ listId: list.id, subject: NAME, createdAt: NOON }).returning().get()
  const slots = db.select({ id: published.articleId }).from(published).all()
  const document = editionDocument.parse({ subject: NAME, parts: [{ look: 'big', slots: slots.map(({ id }) => id) }] })
  const of = { document, list, at: NOON, editionId: added.id, origin: 'https://xq.example' }
  const { filled } = filledEdition(db, { ...of, links: { leave: '', preferences: '' } })
  const corrections = [
    { id: 1, headline: NAME, note: NAME },
    { id: 9_999, headline: NAME, note: null },
  ]
  const letter = { letter: Buffer.from(''), host: 'xq.example', version: 1, filled: { ...filled, corrections } }
  must(freezeEdition(db, SYSTEM, { editionId: added.id, ...letter }, NOON))
}

type Props = { params: Promise<Record<string, unknown>>; searchParams: Promise<Record<string, string>> }
type Page = {
  default: (props: Props) => ReactElement | Promise<ReactElement>
  generateMetadata?: (props: Props) => Metadata | Promise<Metadata>
}

/** Every reader page, with its route parameters and query. */
const pages = (
  language: Language,
): [string, () => Promise<unknown>, Record<string, unknown>, Record<string, string>?][] => [
  ['front', () => import('#app/(site)/page.tsx'), {}],
  ['story', () => import('#app/(site)/article/[slug]/page.tsx'), { slug: `xq-${language}-1` }],
  ['section', () => import('#app/(site)/[section]/page.tsx'), { section: 'a' }],
  ['standing page', () => import('#app/(site)/[section]/page.tsx'), { section: 'p' }],
  ['topic', () => import('#app/(site)/topics/[topic]/page.tsx'), { topic: 't' }],
  ['author', () => import('#app/(site)/authors/[author]/page.tsx'), { author: 'b' }],
  ['source', () => import('#app/(site)/sources/[source]/page.tsx'), { source: 'xqs' }],
  ['latest', () => import('#app/(site)/latest/page.tsx'), {}],
  ['corrections', () => import('#app/(site)/corrections/page.tsx'), {}],
  ['newsletter', () => import('#app/(site)/newsletters/[list]/page.tsx'), { list: language }],
  [
    'web copy of an edition',
    () => import('#app/(site)/newsletters/[list]/[edition]/page.tsx'),
    { list: language, edition: '2026-11-24' },
  ],
  ['feeds', () => import('#app/(site)/feeds/page.tsx'), {}],
  ['archive', () => import('#app/(site)/archive/[[...date]]/page.tsx'), {}],
  ['archive of a month', () => import('#app/(site)/archive/[[...date]]/page.tsx'), { date: ['2026', '11'] }],
  ['archive of a day', () => import('#app/(site)/archive/[[...date]]/page.tsx'), { date: ['2026', '11', '24'] }],
  ['not found', () => import('#app/(site)/status/[code]/page.tsx'), { code: '404' }],
  ['withdrawn', () => import('#app/(site)/status/[code]/page.tsx'), { code: '410' }],
  ['broken', () => import('#app/(site)/status/[code]/page.tsx'), { code: '500' }],
]

async function readAs(
  open: () => Promise<unknown>,
  params: Record<string, unknown>,
  query: Record<string, string> = {},
) {
  const page = (await open()) as Page
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) }
  const markup = renderToStaticMarkup(await page.default(props))
  const { title = '', description = '' } = (await page.generateMetadata?.(props)) ?? {}
  return `${textOf(markup)} ${JSON.stringify([title, description])}`
}

/** Extracts the visible text of a page and the attributes that are shown or read aloud. */
function textOf(markup: string): string {
  const body = markup.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
  const said = [...body.matchAll(/(?:aria-label|title|alt|placeholder|data-dark|data-light)="([^"]*)"/g)]
  return `${body.replace(/<[^>]*>/g, ' ')} ${said.map(([, text]) => text).join(' ')}`
}

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []
const told = (words: object): string =>
  Object.values(words)
    .map((value: unknown) => {
      if (typeof value === 'function') return String((value as (...args: unknown[]) => unknown)(2, false))
      return typeof value === 'object' && value !== null ? told(value) : String(value)
    })
    .join(' ')
/** English words that do not occur in the language file but that somebody may hard-code into a component. */
const COMMON =
  'the and this that with from story stories read more page open close show next previous updated by of menu'

test.each(LANGUAGES)('a paper in %s says no English word on any page (P-78)', async (language) => {
  must(saveSettings(paper.db, SYSTEM, { name: `${NAME}n`, imprint: NAME, language, zone: 'Europe/Berlin' }, NOON))
  aStoryIn(language)
  anEditionIn(language)
  advanceDay(paper.db, NOON)
  const own = new Set(wordsIn(told(SPOKEN[language])))
  const english = new Set(wordsIn(`${told(en)} ${COMMON}`).filter((word) => !own.has(word)))
  // Every language borrows these format names from English.
  for (const name of ['feed', 'live', 'source', 'november', 'imprint', 'original', 'section']) english.delete(name)
  expect(english.size).toBeGreaterThan(150)
  for (const [name, open, params, query] of pages(language)) {
    const text = await readAs(open, params, query)
    expect(text, name).toContain(NAME)
    expect({ name, english: wordsIn(text).filter((word) => english.has(word)) }).toEqual({ name, english: [] })
  }
})

test('an English word would be seen', async () => {
  must(saveSettings(paper.db, SYSTEM, { language: 'en' }, NOON))
  expect(wordsIn(await readAs(() => import('#app/(site)/latest/page.tsx'), {}))).toContain('latest')
})
