import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { publishArticle } from '#db/commands/article/publish-article.ts'
import { saveArticle } from '#db/commands/article/save-article.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { withdrawArticle } from '#db/commands/article/withdraw-article.ts'
import { resolveConflict } from '#db/commands/import/resolve-conflict.ts'
import { takeInStory } from '#db/commands/import/take-in-story.ts'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import { fetchStory } from '#db/import/read/fetch-story.ts'
import { articlePage } from '#db/queries/article/article-view.ts'
import { deskArticle } from '#db/queries/article/desk-article.ts'
import { conflictOf } from '#db/queries/import/conflict-of.ts'
import { listConflicts } from '#db/queries/import/import-conflicts.ts'
import { partnerStory, storyIdAt } from '#db/queries/partners/partner-story.ts'
import { site } from '#db/queries/settings/site.ts'
import { articles, notifications, people, sources, takenStories } from '#db/schema/tables.ts'
import { aDocument, aStory, must, NOON, openSections, OTTILIE, TAMSIN } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { documentFromHtml } from '#domain/document/html/from-html.ts'
import { plainText } from '#domain/document/text/to-plain-text.ts'
import { SYSTEM } from '#domain/permissions/can.ts'
import { republishText } from '#domain/republish/republish-text.ts'
import { FOLLOW_MS, ITEM_ID } from '#domain/republish/taken-story.ts'
import { ninjs, withdrawalNinjs } from '#domain/syndication/ninjs.ts'
import { followNext } from '#server/jobs/follow-next.ts'
import { createFetchPicture } from '#server/outgoing/fetch-picture.ts'
import { testInternet } from '#server/outgoing/testing/stub.ts'

const origin = 'https://harbour.wire.example'
const ADDRESS = `${origin}/article/night-ferries-return`
const TOKEN = 'the token of a contract'
const WAYS = [
  ['its page for republishers', null],
  ['a token', TOKEN],
] as const
const SCOPE = { sectionIds: null, sourceIds: new Set<number>() }

/** Two papers: the harbour's, which is asked over https, and the one here. */
let theirs: ReturnType<typeof testNewsroom>
let ours: ReturnType<typeof testNewsroom>
let internet: Awaited<ReturnType<typeof testInternet>>
let fetchFile: ReturnType<typeof createFetchPicture>
let original: number
/** Answers in place of the paper, for those that mean harm. */
let hostile: string | null

beforeEach(async () => {
  theirs = testNewsroom()
  ours = testNewsroom()
  openSections(theirs.db)
  const ottilie = { id: 'ottilie', name: 'Ottilie Marsh', email: 'o@halyard.example', role: 'editor' } as const
  ours.db
    .insert(people)
    .values({ ...ottilie, createdAt: 1, updatedAt: 1 })
    .run()
  must(saveSettings(theirs.db, SYSTEM, { name: 'The Harbour', republishLicence: 'by-nd' }, NOON))
  const document = {
    version: 1 as const,
    blocks: [
      { id: 'a', type: 'paragraph' as const, spans: [{ text: 'Nine ferries.' }] },
      { id: 'b', type: 'heading' as const, level: 2 as const, spans: [{ text: 'At the quay' }] },
      { id: 'c', type: 'quote' as const, spans: [{ text: 'We sail.' }], speaker: 'Ines Moreau' },
    ],
  }
  original = aStory(theirs.db, 'Night ferries return', { standfirst: 'After a year.', document }).id
  hostile = null
  internet = await testInternet(({ path, headers }, response) => {
    const [status, body] = hostile === null ? answerOf(path, headers.authorization) : [200, hostile]
    response.writeHead(status).end(body)
  })
  fetchFile = createFetchPicture({ ...internet.options, timeoutMs: 5_000 })
})
afterEach(async () => {
  await internet.close()
  theirs.close()
  ours.close()
})

const page = (item: unknown) =>
  `<!doctype html><script type="application/json" id="${ITEM_ID}" data-keep="">${JSON.stringify(item).replaceAll('<', '\\u003c')}</script>`

/** Answers as the routes of the other paper do. */
function answerOf(path: string, authorization: string | undefined): [number, string] {
  const { db } = theirs
  const paper = { site: site(db), origin }
  const slug = /^\/api\/partner\/stories\/slug:(.+)$/.exec(path)?.[1]
  if (slug !== undefined) {
    if (authorization !== `Bearer ${TOKEN}`) return [401, '{}']
    const story = partnerStory(db, SCOPE, storyIdAt(db, slug))
    if (!story) return [404, '{}']
    return 'story' in story
      ? [200, JSON.stringify(ninjs(story, paper))]
      : [410, JSON.stringify(withdrawalNinjs(story, paper))]
  }
  const article = articlePage(db, { slug: 'night-ferries-return' })
  if (!article) return [410, '']
  return [200, page(republishText({ ...paper, article, given: new Set() }).item)]
}

const read = (token: string | null = null, address = ADDRESS) => fetchStory({ address, token }, fetchFile)
async function takeIn(token: string | null = null) {
  const story = must(await read(token))
  const { document } = documentFromHtml(story.html)
  const taking = { story, document, token, pictures: {}, nextCheckAt: NOON + FOLLOW_MS }
  return must(takeInStory(ours.db, OTTILIE, taking, NOON))
}
const follow = (now = NOON + FOLLOW_MS) => followNext(ours.db, fetchFile, now)
const versionOf = (db: typeof ours.db, id: number) => workingArticle(db, id)?.version ?? 0
function correct(): void {
  const fields = { document: aDocument('Ten ferries.') }
  must(saveArticle(theirs.db, OTTILIE, { id: original, version: versionOf(theirs.db, original), fields }, NOON))
  const note = 'There are ten ferries, not nine.'
  const version = versionOf(theirs.db, original)
  must(publishArticle(theirs.db, OTTILIE, { id: original, version, kind: 'correction', note }, NOON + 1))
}
const told = () =>
  ours.db
    .select()
    .from(notifications)
    .all()
    .map(({ kind, comment }) => [kind, comment])

for (const [name, token] of [
  ['its page for republishers', null],
  ['a token', TOKEN],
] as const)
  test(`a story comes in by ${name} as a draft with source, credit and licence (P-648)`, async () => {
    const { id } = await takeIn(token)
    const story = deskArticle(ours.db, { id })
    expect(story).toMatchObject({
      status: 'draft',
      headline: 'Night ferries return',
      standfirst: 'After a year.',
      source: { name: 'The Harbour' },
      sourcePolicy: 'no-index',
      authors: [],
    })
    const { blocks } = story!.document
    expect(blocks.map(({ type }) => type).slice(0, 3)).toEqual(['paragraph', 'heading', 'quote'])
    const credit = token
      ? '© 2026 The Harbour'
      : 'This story was first published by The Harbour. Licence: CC BY-ND 4.0.'
    expect(plainText(story!.document)).toContain(credit)
    expect(JSON.stringify(blocks.at(-1))).toContain(ADDRESS)
    const source = ours.db.select().from(sources).get()
    expect(source).toMatchObject({ homepage: origin, canonicalOriginal: true, policy: 'no-index' })
    expect(source?.licence).toContain(credit)
    expect(await takeIn(token)).toEqual({ id, isNew: false })
    expect(ours.db.select().from(articles).all()).toHaveLength(1)
  })

test('a source that other stories here have keeps its terms: their pages do not change', async () => {
  openSections(ours.db)
  aStory(ours.db, 'A fair at the quay', { source: { name: 'The Harbour', url: ADDRESS } })
  await takeIn()
  expect(ours.db.select().from(sources).all()).toMatchObject([
    { homepage: origin, licence: '', canonicalOriginal: false },
  ])
})

for (const [name, token] of WAYS)
  test(`a correction there is proposed and told within one run, and an editor takes it: by ${name} (P-649)`, async () => {
    const { id } = await takeIn(token)
    await follow()
    expect(listConflicts(ours.db, {}).items).toEqual([])
    correct()
    await follow(NOON + FOLLOW_MS)
    expect(listConflicts(ours.db, {}).items).toEqual([])
    await follow(NOON + 2 * FOLLOW_MS)
    expect(listConflicts(ours.db, {}).items).toMatchObject([{ id, import: ADDRESS }])
    expect(told()).toEqual([['original-changed', expect.stringContaining('There are ten ferries, not nine.')]])
    expect(plainText(deskArticle(ours.db, { id })!.document)).toContain('Nine ferries.')
    const conflict = conflictOf(ours.db, { id })
    expect(JSON.stringify(conflict?.base)).toContain('Nine ferries.')
    expect(JSON.stringify(conflict?.theirs)).toContain('There are ten ferries, not nine.')
    must(resolveConflict(ours.db, OTTILIE, { id, take: 'theirs', version: versionOf(ours.db, id) }, NOON))
    const now = deskArticle(ours.db, { id })
    expect([now?.status, now?.source?.name, plainText(now!.document)]).toEqual([
      'draft',
      'The Harbour',
      expect.stringContaining('Ten ferries.'),
    ])
    await follow(NOON + 3 * FOLLOW_MS)
    expect([listConflicts(ours.db, {}).items, told()]).toEqual([[], [expect.anything()]])
  })

for (const [name, token] of WAYS)
  test(`a withdrawal there is told once, and changes nothing here: by ${name} (P-650)`, async () => {
    const { id } = await takeIn(token)
    must(withdrawArticle(theirs.db, OTTILIE, { id: original }, NOON))
    for (const runs of [1, 2, 3]) await follow(NOON + runs * FOLLOW_MS)
    expect(told()).toEqual([['original-gone', '']])
    const before = { status: 'draft', goneFrom: ADDRESS }
    expect(deskArticle(ours.db, { id })).toMatchObject({ ...before, version: versionOf(ours.db, id) })
    expect(ours.db.select().from(takenStories).where(eq(takenStories.articleId, id)).get()?.nextCheckAt).toBeNull()
    expect(await read(token)).toMatchObject({ ok: false, code: 'withdrawn' })
    const { version } = workingArticle(theirs.db, original)!
    must(publishArticle(theirs.db, OTTILIE, { id: original, version, kind: 'update' }, NOON))
    await takeIn(token)
    expect(deskArticle(ours.db, { id })?.goneFrom).toBeNull()
  })

test('a paper that does not answer is asked again later, and nobody is told', async () => {
  await takeIn()
  internet.hosts.set('harbour.wire.example', ['10.0.0.7'])
  await follow()
  expect(told()).toEqual([])
  expect(ours.db.select().from(takenStories).get()?.nextCheckAt).toBe(NOON + 2 * FOLLOW_MS)
})

test('what is no story of a Broadsheet paper, or means harm, is refused, and nothing of it is stored (P-651)', async () => {
  const [, body] = answerOf('/article/night-ferries-return/republish', undefined)
  const item = JSON.parse(/>(\{.*\})</.exec(body)?.[1] ?? '') as Record<string, unknown>
  const codes: Record<string, string> = {}
  const refusal = async (name: string, text: string) => {
    hostile = text
    const found = await read()
    codes[name] = found.ok ? 'taken' : found.code
  }
  await refusal('no data', '<!doctype html><p>Hello')
  await refusal('not JSON', page('x').replace('"x"', '{'))
  await refusal('another schema', page({ ...item, headlines: 'Night ferries' }))
  await refusal('the story of another paper', page({ ...item, uri: 'tag:lantern.example,2026:article/1' }))
  await refusal('a script as its address', page({ ...item, altIds: [{ role: 'web', value: 'javascript:alert(1)' }] }))
  await refusal('a third paper’s', page({ ...item, infoSources: [{ name: 'Meridian Wire', role: 'originator' }] }))
  await refusal(
    'an endless headline',
    page({ ...item, headlines: [{ role: 'main', contentType: 'x', value: 'a'.repeat(401) }] }),
  )
  await refusal('too large', page({ ...item, edNote: 'a'.repeat(262_144) }))
  expect(codes).toEqual({
    'no data': 'no-broadsheet-story',
    'not JSON': 'no-broadsheet-story',
    'another schema': 'no-broadsheet-story',
    'the story of another paper': 'no-broadsheet-story',
    'a script as its address': 'no-broadsheet-story',
    'a third paper’s': 'not-republishable',
    'an endless headline': 'no-broadsheet-story',
    'too large': 'too-large',
  })
  hostile = null
  expect(await read('another token')).toMatchObject({ code: 'unknown-partner-token' })
  expect(await read(null, 'http://harbour.wire.example/article/x')).toMatchObject({ code: 'no-broadsheet-story' })
  expect(await read(null, `${origin}/section/x`)).toMatchObject({ code: 'no-broadsheet-story' })
  expect(ours.db.select().from(articles).all()).toEqual([])
})

test('scripts, frames and five hundred nested elements become text at most (P-651)', async () => {
  const [, body] = answerOf('/article/night-ferries-return/republish', undefined)
  const item = JSON.parse(/>(\{.*\})</.exec(body)?.[1] ?? '') as Record<string, unknown>
  const value =
    `<script>alert(1)</script><p><a href="javascript:alert(1)" onclick="x()">Click</a></p><style>p{}</style>` +
    `<iframe src="https://evil.example/"></iframe>${'<div><blockquote>'.repeat(500)}<p>Deep.</p>`
  hostile = page({ ...item, bodies: [{ role: 'main', contentType: 'text/html', value }] })
  const { id } = await takeIn()
  const stored = JSON.stringify(deskArticle(ours.db, { id })?.document)
  expect(stored).toContain('Click')
  expect(stored).not.toMatch(/javascript:|onclick|alert|<script|iframe/)
})

test('only editors take stories in', async () => {
  const story = must(await read())
  const taking = { story, document: aDocument('x'), token: null, pictures: {}, nextCheckAt: null }
  expect(takeInStory(ours.db, TAMSIN, taking, NOON)).toMatchObject({ code: 'not-allowed' })
})
