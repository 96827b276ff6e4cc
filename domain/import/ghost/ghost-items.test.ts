import { expect, test } from 'vitest'
import type { ArchiveItem, ArchiveStory } from '#domain/import/archive-item.ts'
import { ghostItems, type GhostOptions } from '#domain/import/ghost/ghost-items.ts'
import { ghostTables } from '#domain/import/ghost/ghost-tables.ts'

const lexical = JSON.stringify({
  root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: 'From Lexical' }] }] },
})
const mobiledoc = JSON.stringify({
  version: '0.3.1',
  atoms: [],
  cards: [],
  markups: [['a', ['href', '__GHOST_URL__/nets/']]],
  sections: [[1, 'p', [[0, [0], 1, 'From Mobiledoc']]]],
})
const post = (fields: object) => ({
  id: 'p1',
  uuid: 'u-1',
  title: 'Nets',
  slug: 'nets',
  type: 'post',
  status: 'published',
  visibility: 'public',
  lexical: null,
  mobiledoc: null,
  html: null,
  feature_image: null,
  featured: 0,
  custom_excerpt: null,
  published_at: '2024-03-01T08:00:00.000Z',
  updated_at: '2024-03-02T08:00:00.000Z',
  canonical_url: null,
  ...fields,
})
const DATA = {
  posts: [post({})] as object[],
  posts_meta: [] as object[],
  users: [
    { id: '1', name: 'Ana Brekken', slug: 'ana', email: 'ana@coast.example', bio: 'Writes', facebook: 'ana.b' },
    { id: '2', name: 'Ruben Oyelaran', slug: 'ruben', email: '', bio: null },
    { id: '3', name: 'Idle', slug: 'idle' },
  ],
  posts_authors: [
    { post_id: 'p1', author_id: '1', sort_order: 1 },
    { post_id: 'p1', author_id: '2', sort_order: 0 },
    { post_id: 'p1', author_id: '2', sort_order: 2 },
  ],
  tags: [
    { id: 't1', name: 'Boats', slug: 'boats', description: 'All afloat', visibility: 'public', meta_title: 'Boats!' },
    { id: 't2', name: '#wide', slug: 'hash-wide', visibility: 'internal' },
    { id: 't3', name: 'News', slug: 'news', visibility: 'public' },
  ],
  posts_tags: [
    { post_id: 'p1', tag_id: 't2', sort_order: 2 },
    { post_id: 'p1', tag_id: 't1', sort_order: 1 },
    { post_id: 'p1', tag_id: 't3', sort_order: 0 },
  ],
  snippets: [{ id: 's' }],
  settings: [
    { key: 'title', value: 'The Coast' },
    { key: 'locale', value: 'en' },
    { key: 'timezone', value: 'Europe/Berlin' },
  ],
  newsletters: [],
}
const OPTIONS: GhostOptions = { site: null, routes: '', redirects: '' }

function items(data: object = {}, options: Partial<GhostOptions> = {}): ArchiveItem[] {
  const tables = ghostTables({ db: [{ meta: { version: '5.80.0' }, data: { ...DATA, ...data } }] })
  if (!tables.ok) throw new Error(tables.code)
  return [...ghostItems(tables.value, { ...OPTIONS, ...options })]
}
const stories = (list: ArchiveItem[]) =>
  list.filter((item): item is ArchiveStory => item.kind === 'story' || item.kind === 'page')
const storyOf = (fields: object, meta: object = {}, options: Partial<GhostOptions> = {}) =>
  stories(items({ posts: [post(fields)], posts_meta: [{ id: 'm', post_id: 'p1', ...meta }] }, options))[0]!
const left = (list: ArchiveItem[]) =>
  list.flatMap((item) => (item.kind === 'left' ? [`${item.what}: ${item.sample}`] : []))

test('a story has its bylines and tags in order; what is no part of it is named', () => {
  const list = items()
  expect(stories(list)).toMatchObject([
    {
      kind: 'story',
      id: 'p1',
      state: 'public',
      slug: 'nets',
      title: 'Nets',
      authors: ['2', '1'],
      tags: ['t3', 't1'],
      categories: [],
      fields: { internal_tags: ['#wide'] },
      notes: [],
      publishedAt: Date.UTC(2024, 2, 1, 8),
      modifiedAt: Date.UTC(2024, 2, 2, 8),
      otherLinks: ['/p/u-1/'],
    },
  ])
  expect(left(list)).toEqual([
    'user without a story: Idle',
    'field facebook of a user: ana.b',
    'internal tag: #wide',
    'field meta_title of a tag: Boats!',
    'routes.yaml that cannot be read: ',
    'table snippets: 1 rows',
    'table settings: 3 rows',
  ])
  expect(list.find((item) => item.kind === 'author')).toMatchObject({ name: 'Ana Brekken', link: '/author/ana/' })
  expect(list.filter((item) => item.kind === 'term').map(({ slug }) => slug)).toEqual(['boats', 'news'])
})

test('the site has its name and language, its addresses where somebody knows them, and its time zone', () => {
  expect(items()[0]).toEqual({ kind: 'site', name: 'The Coast', links: [], language: 'en' })
  const routes = 'collections:\n  /:\n    permalink: /{day}/{slug}/\n'
  const given = { site: 'https://coast.example', routes }
  expect(items({}, given)[0]).toMatchObject({ links: ['https://coast.example'] })
  expect(storyOf({ published_at: '2024-03-01T23:30:00.000Z' }, {}, given).link).toBe('https://coast.example/02/nets/')
})

test('smaller copies of a picture are the picture', () => {
  const html = '<img src="__GHOST_URL__/content/images/size/w600/format/webp/2024/03/a.jpg">'
  expect(storyOf({ html }).html).toBe('<img src="/content/images/2024/03/a.jpg">')
})

test('files that Ghost exports apart are asked for by name', () => {
  const missing = left(items({}, { routes: null, redirects: null })).filter((line) => line.includes('missing'))
  expect(missing).toEqual([
    'file beside the export that is missing: routes.yaml',
    'file beside the export that is missing: redirects.yaml',
  ])
})

test('of several texts, the newest editor’s counts; a broken one gives way to the next, and is named', () => {
  expect(storyOf({ lexical, mobiledoc, html: '<p>As HTML</p>' }).html).toBe('<p>From Lexical</p>')
  expect(storyOf({ mobiledoc, html: '<p>As HTML</p>' }).html).toBe('<p><a href="/nets/">From Mobiledoc</a></p>')
  expect(storyOf({ html: '<p>As HTML' }).html).toBe('<p>As HTML</p>')
  expect(storyOf({ markdown: 'As *Markdown*' }).html.trim()).toBe('<p>As <em>Markdown</em></p>')
  const broken = storyOf({ lexical: '{"root":', html: '<p>As HTML</p>' })
  expect(broken.html).toBe('<p>As HTML</p>')
  expect(broken.notes).toMatchObject([{ what: expect.stringMatching(/^text in lexical/) as string, isLost: false }])
})

test('the place of the site’s address is filled everywhere', () => {
  const fields = {
    html: '<a href="__GHOST_URL__/x/">x</a><a href="__GHOST_URL__">home</a><img src="__GHOST_URL__/content/images/a.jpg">',
    canonical_url: '__GHOST_URL__/nets/',
    feature_image: '__GHOST_URL__/content/images/b.jpg',
  }
  const inside = storyOf(fields)
  expect(inside.html).toBe('<a href="/x/">x</a><a href="/">home</a><img src="/content/images/a.jpg">')
  expect(inside.seo.canonical).toBe('/nets/')
  const whole = storyOf(fields, {}, { site: 'https://old.example/' })
  expect(whole.html).toContain('href="https://old.example/x/"')
  expect(whole.html).toContain('href="https://old.example/"')
  expect(whole.link).toBe('https://old.example/nets/')
  expect(JSON.stringify(items({ posts: [post(fields)] }))).not.toContain('GHOST_URL')
})

test('the picture on top comes with the words that Ghost keeps elsewhere', () => {
  const meta = { feature_image_alt: 'The quay', feature_image_caption: 'Nets, by <a href="https://a.example">Ana</a>' }
  const list = items({ posts: [post({ feature_image: '/q.jpg' })], posts_meta: [{ post_id: 'p1', ...meta }] })
  expect(list).toContainEqual({
    kind: 'picture',
    id: 'lead-p1',
    url: '/q.jpg',
    alt: 'The quay',
    caption: 'Nets, by Ana',
    credit: '',
    link: null,
  })
  expect(stories(list)[0]).toMatchObject({ lead: 'lead-p1', notes: [{ what: 'link in a caption', isLost: true }] })
})

test.each([
  [{ status: 'published', visibility: 'public' }, {}, 'public'],
  [{ status: 'published', visibility: 'members' }, {}, 'members'],
  [{ status: 'published', visibility: 'paid' }, {}, 'members'],
  [{ status: 'published', visibility: 'tiers' }, {}, 'members'],
  [{ status: 'scheduled', visibility: 'paid' }, {}, 'members'],
  [{ status: 'scheduled' }, {}, 'scheduled'],
  [{ status: 'draft', visibility: 'paid' }, {}, 'draft'],
  [{ status: 'sent' }, {}, 'email'],
  [{ status: 'published' }, { email_only: 1 }, 'email'],
  [{ status: 'unheard-of' }, {}, 'draft'],
])('%o %o is never public unless it was: %s', (fields, meta, state) => {
  expect(storyOf(fields, meta).state).toBe(state)
})

test('who could read a story stays among its fields; a letter has an address of its own', () => {
  expect(storyOf({ visibility: 'paid' }).fields['visibility']).toEqual(['paid'])
  expect(storyOf({ visibility: 'public' }).fields['visibility']).toBeUndefined()
  expect(storyOf({ status: 'sent' }).link).toBe('/email/u-1/')
})

test('search settings, and fields that no rule knows, are kept; code is named as lost', () => {
  const meta = { meta_title: 'Nets of the coast', meta_description: 'How', og_title: 'Nets!', frontmatter: null }
  const story = storyOf({ codeinjection_head: '<style></style>', featured: 1, custom_template: 'wide' }, meta)
  expect(story.seo).toEqual({ title: 'Nets of the coast', description: 'How', canonical: null, isHidden: false })
  expect(story.fields).toEqual({
    featured: ['1'],
    custom_template: ['wide'],
    og_title: ['Nets!'],
    internal_tags: ['#wide'],
  })
  expect(story.notes).toEqual([{ what: 'code of a story (codeinjection_head)', isLost: true, count: 1 }])
})

test('old exports: numbers as ids, pages by a flag, one author, ms, data at the root', () => {
  const tables = ghostTables({
    meta: { version: '003' },
    data: {
      posts: [
        {
          id: 4,
          title: 'About',
          slug: 'about',
          page: 1,
          status: 'published',
          markdown: 'Hi',
          author_id: 1,
          published_at: 1_400_000_000_000,
          image: '/i.jpg',
        },
      ],
      users: [{ name: 'Ana', email: 'ana@coast.example' }],
    },
  })
  const list = tables.ok ? [...ghostItems(tables.value, OPTIONS)] : []
  expect(stories(list)).toMatchObject([
    { kind: 'page', id: '4', authors: ['1'], publishedAt: 1_400_000_000_000, lead: 'lead-4', link: '/about/' },
  ])
})

test('a byline whose user is missing and a bad date are named', () => {
  const list = items({
    posts: [post({ published_at: '-0001-11-30T00:00:00Z' })],
    posts_authors: [{ post_id: 'p1', author_id: '9' }],
  })
  expect(left(list)).toContain('byline that the export does not hold: 9 of p1')
  expect(stories(list)[0]).toMatchObject({ publishedAt: null, notes: [{ isLost: true }] })
})

test.each([null, 7, {}, { db: [] }, { db: [{ data: {} }] }, { data: { posts: 'none' } }])(
  '%o is no export',
  (value) => {
    expect(ghostTables(value)).toMatchObject({ ok: false, code: 'not-ghost' })
  },
)
