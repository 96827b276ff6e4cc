import { expect, test } from 'vitest'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { type RecordContext, recordOf } from '#domain/import/stage/staged-record.ts'
import type { StagedStory } from '#domain/import/stage/staged-story.ts'

const NOW = Date.UTC(2026, 10, 24)
const story = (fields: Partial<StagedStory> = {}): StagedStory => ({
  kind: 'story',
  id: '7',
  importId: 'wordpress:old.example:7',
  state: 'public',
  slug: 'nets',
  newSlug: 'nets',
  link: 'https://old.example/nets/',
  otherLinks: ['/?p=7'],
  title: 'Nets',
  standfirst: 'In short.',
  html: '<p>Rain.</p>',
  publishedAt: Date.UTC(2024, 2, 1, 8),
  modifiedAt: null,
  authors: [],
  categories: [],
  tags: [],
  lead: null,
  texts: {},
  fields: {},
  seo: { title: '', description: '', canonical: null, isHidden: false },
  ...fields,
})
const record = (fields: Partial<StagedStory> = {}, map: ImportMap = {}, more: Partial<RecordContext> = {}) =>
  recordOf(story(fields), {
    map,
    roles: new Map(),
    bylines: new Map(),
    section: { slug: 'news', name: 'News' },
    now: NOW,
    links: { paths: new Map(), hosts: new Set(['old.example']) },
    ...more,
  })

test('a story with nothing but its text', () => {
  expect(record()).toEqual({
    id: 'wordpress:old.example:7',
    feed_id: 'https://old.example/nets/',
    kind: 'story',
    state: 'public',
    slug: 'nets',
    headline: 'Nets',
    standfirst: 'In short.',
    body_html: '<p>Rain.</p>',
    sections: ['news'],
    tags: [],
    authors: [],
    published_at: '2024-03-01T08:00:00.000Z',
    old_addresses: ['https://old.example/nets/', '/?p=7'],
  })
})

test('a story’s own language and the key of its translations come along; the map’s language wins', () => {
  const fields = { language: 'pt-BR', translationKey: 'post/7' }
  expect(record(fields)).toMatchObject({ language: 'pt-BR', translation_key: 'post/7' })
  expect(record(fields, { language: 'nn' })).toMatchObject({ language: 'nn' })
})

test('the language of the export is a story’s, but not against its mark-up or its script', () => {
  const language = (html: string, site: string | null) => record({ html }, {}, { language: site })['language']
  expect(language('<p>Ebbe, sagt der Wart.</p>', 'en_US')).toBe('en-US')
  expect(language('<p lang="de">Ebbe, sagt der Wart.</p>', 'en-US')).toBeUndefined()
  expect(language('<p>Отлив начнётся в полдень.</p>', 'en-US')).toBeUndefined()
  expect(language('<p>Отлив начнётся в полдень.</p>', 'ru')).toBe('ru')
  expect(language('<p>Ebb.</p>', 'none at all')).toBeUndefined()
})

test('a topic below a section puts its stories into that section', () => {
  const role = { name: 'Oslo', description: '' }
  const roles: RecordContext['roles'] = new Map([
    ['1', { ...role, to: 'topic', slug: 'oslo', parent: 'world' }],
    ['2', { ...role, to: 'section', slug: 'coast', parent: null }],
  ])
  expect(record({ categories: ['1', '2'] }, {}, { roles })).toMatchObject({
    sections: ['world', 'coast'],
    tags: ['oslo'],
  })
})

test('the id in feeds is the guid of the export, else the whole address; a page has none', () => {
  expect(record({ guid: '64a1' })['feed_id']).toBe('64a1')
  expect(record({ guid: 'tag:new.example,2026:article/7' })['feed_id']).toBeUndefined()
  expect(record({ link: '/nets/' })['feed_id']).toBeUndefined()
  expect(record({ kind: 'page' })['feed_id']).toBeUndefined()
})

test('fields that the map names go where it says, and the standfirst of the export gives way', () => {
  const fields = {
    deck: ['', ' Of nets '],
    label: ['Coast'],
    wire: ['Meridian Wire'],
    wire_url: ['https://wire.example/1'],
    other: ['x'],
  }
  const map: ImportMap = {
    fields: {
      deck: 'standfirst',
      label: 'kicker',
      wire: 'source',
      wire_url: 'source_url',
      other: 'drop',
      none: 'kicker',
    },
  }
  expect(record({ fields }, map)).toMatchObject({
    standfirst: 'Of nets',
    kicker: 'Coast',
    source: { name: 'Meridian Wire', url: 'https://wire.example/1' },
  })
})

test('a canonical address elsewhere is the source; one of the old site is not', () => {
  const seo = (canonical: string) => ({ seo: { title: 'T', description: 'D', canonical, isHidden: true } })
  expect(record(seo('https://wire.example/nets'))).toMatchObject({
    source: { name: 'wire.example', url: 'https://wire.example/nets' },
    seo: { title: 'T', description: 'D', canonical: 'https://wire.example/nets', noindex: true },
  })
  const own = record(seo('https://www.old.example/nets/'))
  expect(own).not.toHaveProperty('source')
  expect(own['seo']).toEqual({ title: 'T', description: 'D', noindex: true })
})

test('drafts say why; what is to come later or has no date is one', () => {
  expect(record({ state: 'password' })).toMatchObject({
    state: 'draft',
    why: 'password',
    published_at: '2024-03-01T08:00:00.000Z',
  })
  const later = record({ publishedAt: Date.UTC(2027, 0, 2) })
  expect(later).toMatchObject({ state: 'draft', why: 'scheduled for 2027-01-02T00:00:00.000Z' })
  expect(later).not.toHaveProperty('published_at')
  expect(record({ publishedAt: null })).toMatchObject({ state: 'draft', why: 'undated' })
  expect(record({ kind: 'page', publishedAt: null })).toMatchObject({ state: 'public' })
})

test('a story without a title is called by its first words, or its picture', () => {
  const long = 'The first sentence of this is rather long, so it ends where a word ends. The second one is cut away.'
  expect(record({ title: '', html: `<p>${long}</p>` })['headline']).toBe(
    'The first sentence of this is rather long, so it ends where a word ends.',
  )
  const lead = { url: 'https://old.example/quay.jpg', alt: 'A quay', caption: 'The quay', credit: 'J. M.' }
  expect(record({ title: '', html: '', lead })).toMatchObject({
    headline: 'The quay',
    image: lead.url,
    image_alt: 'A quay',
    image_caption: 'The quay',
    image_credit: 'J. M.',
  })
  expect(record({ title: '', html: '' })['headline']).toBe('Untitled')
})

test('unknown blocks go where the map says so', () => {
  const html = '<p>A</p><div data-block="acme/box"><p>B</p></div><div data-block="acme/quiz"><p>C</p></div>'
  expect(record({ html }, { blocks: { 'acme/box': 'drop', 'acme/quiz': 'text' } })['body_html']).toBe(
    '<p>A</p><div data-block="acme/quiz"><p>C</p></div>',
  )
  expect(record({ html })['body_html']).toBe(html)
})
