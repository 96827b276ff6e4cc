import { expect, test } from 'vitest'
import type { ArchivePicture, ArchiveStory } from '#domain/import/archive-item.ts'
import { frontMatter } from '#domain/import/markdown/front-matter.ts'
import { MarkdownSite } from '#domain/import/markdown/markdown-site.ts'
import { siteRules } from '#domain/import/markdown/site-rules.ts'

const PICTURES = ['content/news/nets/quay.jpg', 'static/images/boat.jpg', '_posts/local.jpg']

type Options = {
  permalink?: string
  config?: string
  others?: Record<string, string>
  authors?: Record<string, string>
}

/** Items of a file in a site, whose other files have the front matter that is given. */
function items(name: string, yaml: string, body = 'Text', options: Options = {}) {
  const { permalink = null, config, others = {}, authors = {} } = options
  const files = new Map(
    Object.entries({ ...others, [name]: yaml }).map(([one, fields]) => [one, matter(fields, one === name ? body : '')]),
  )
  const known = new Set([...files.keys(), ...PICTURES])
  const rules = siteRules(
    config === undefined ? [] : [{ name: config.split('|')[0] ?? '', text: config.split('|')[1] ?? '' }],
  )
  const site = new MarkdownSite({
    root: '',
    stories: [...files.keys()],
    rules,
    permalink,
    authors: new Map(Object.entries(authors).map(([key, one]) => [key, { name: one, bio: '', email: null }])),
    data: new Map(),
    hasFile: (file) => known.has(file),
  })
  for (const [one, read] of files) site.add(one, read)
  return site.items(name, matter(yaml, body)).filter(({ kind }) => kind !== 'author' && kind !== 'term')
}

function matter(yaml: string, body: string) {
  const read = frontMatter(`---\n${yaml}\n---\n${body}`)
  if (!read.ok) throw new Error(JSON.stringify(read))
  return read.value
}
const storyOf = (...given: Parameters<typeof items>) => items(...given).at(-1) as ArchiveStory
const pictureOf = (...given: Parameters<typeof items>) => items(...given)[0] as ArchivePicture

test('a story of Hugo', () => {
  const yaml = [
    'title: Nets',
    'date: 2024-03-01T08:00:00+01:00',
    'lastmod: 2024-03-02',
    'slug: nets-of-may',
    'aliases: [/old/nets/, older]',
    'authors: [Ana Brekken, {name: Ruben Oyelaran}]',
    'tags: [boats]',
    'description: How they dry',
    'url: /coast/nets/',
    'cover: {image: quay.jpg, alt: The quay, caption: Drying}',
    'canonicalURL: https://a.example/nets',
    'weight: 7',
    'params: {mood: calm}',
  ].join('\n')
  expect(items('content/news/nets/index.md', yaml, 'Text ![b](quay.jpg "By day")')).toEqual([
    {
      kind: 'picture',
      id: 'lead-content/news/nets/index.md',
      url: 'content/news/nets/quay.jpg',
      alt: 'The quay',
      caption: 'Drying',
      credit: '',
      link: null,
    },
    expect.objectContaining({
      kind: 'story',
      state: 'public',
      title: 'Nets',
      slug: 'nets-of-may',
      link: '/coast/nets/',
      otherLinks: ['/old/nets/', '/older'],
      authors: ['Ana Brekken', 'Ruben Oyelaran'],
      tags: ['boats'],
      categories: ['news'],
      standfirst: 'How they dry',
      lead: 'lead-content/news/nets/index.md',
      notes: [],
      publishedAt: Date.UTC(2024, 2, 1, 7),
      modifiedAt: Date.UTC(2024, 2, 2),
      seo: { title: '', description: '', canonical: 'https://a.example/nets', isHidden: false },
      fields: { weight: ['7'], params: ['{"mood":"calm"}'] },
    }),
  ])
})

test('a story of Jekyll: date and slug in the name, words in one line, an address by a pattern', () => {
  const yaml =
    'title: Nets\nlayout: post\ncategories: Coast\ntags: boats nets\nauthor: Ana Brekken and Ruben Oyelaran\nredirect_from: /old/'
  expect(
    storyOf('_posts/2024-03-01-nets-of-may.md', yaml, 'Text', { config: '_config.yml|permalink: pretty' }),
  ).toMatchObject({
    slug: 'nets-of-may',
    publishedAt: Date.UTC(2024, 2, 1),
    categories: ['Coast'],
    tags: ['boats', 'nets'],
    authors: ['Ana Brekken', 'Ruben Oyelaran'],
    otherLinks: ['/old/'],
    link: '/coast/2024/03/01/nets-of-may/',
    fields: {},
  })
})

test('an address is never made up', () => {
  expect(storyOf('posts/nets.md', 'title: Nets').link).toBeNull()
  expect(storyOf('posts/nets.md', 'title: Nets\npermalink: false').link).toBeNull()
  const eleventy = storyOf('posts/nets.md', 'title: Nets\npermalink: "/{{ page.mood }}/"')
  expect(eleventy).toMatchObject({
    link: null,
    notes: [{ what: 'address that cannot be read: /{{ page.mood }}/' }],
  })
})

test.each([
  ['posts/a.md', 'draft: true', 'draft'],
  ['posts/a.md', 'published: false', 'draft'],
  ['posts/a.md', 'published: 2024-03-01', 'public'],
  ['_drafts/a.md', 'title: A', 'draft'],
  ['posts/a.md', 'visibility: private', 'private'],
  ['posts/a.md', 'title: A', 'public'],
])('%s with %s is %s', (name, yaml, state) => {
  expect(storyOf(name, yaml).state).toBe(state)
})

test.each([
  ['about.md', 'title: About', 'page'],
  ['content/about.md', 'title: About', 'page'],
  ['posts/about.md', 'layout: page', 'page'],
  ['posts/about.md', 'title: About', 'story'],
  ['about.md', 'date: 2024-03-01', 'story'],
])('%s with %s is a %s', (name, yaml, kind) => {
  expect(storyOf(name, yaml).kind).toBe(kind)
})

test.each([
  ['noindex: true', true],
  ['robots: "noindex, nofollow"', true],
  ['sitemap: {disable: true}', true],
  ['robots: index', false],
])('%s', (yaml, isHidden) => {
  expect(storyOf('posts/a.md', yaml).seo.isHidden).toBe(isHidden)
})

test('pictures are looked for beside the file and among static files', () => {
  expect(pictureOf('_posts/2024-03-01-a.md', 'image: local.jpg').url).toBe('_posts/local.jpg')
  expect(pictureOf('content/news/a.md', 'images: [images/boat.jpg]').url).toBe('static/images/boat.jpg')
  expect(pictureOf('posts/a.md', 'image: /images/boat.jpg').url).toBe('/images/boat.jpg')
  expect(pictureOf('posts/a.md', 'image: https://a.example/b.jpg').url).toBe('https://a.example/b.jpg')
  expect(pictureOf('posts/a.md', 'image: ../../../etc/passwd').url).toBe('etc/passwd')
})

test('a first heading that repeats the headline goes by name; another stays', () => {
  const twice = storyOf('posts/a.md', 'title: Nets & rope', '# Nets & rope\n\nText')
  expect(twice.html).not.toContain('Nets')
  expect(twice.notes).toMatchObject([{ isLost: false, count: 1 }])
  expect(storyOf('posts/a.md', 'title: Nets', 'Text\n\n# Nets').html).toContain('<h1>Nets</h1>')
})

test('of several names the most exact counts, and the others are kept', () => {
  const story = storyOf('posts/a.md', 'title: A\nsubtitle: Short\ndescription: Long')
  expect(story.standfirst).toBe('Short')
  expect(story.fields).toEqual({ description: ['Long'] })
})

test('dates that cannot be read and missing titles are named', () => {
  expect(storyOf('posts/a.md', 'date: soon').notes.map(({ what }) => what)).toEqual([
    'date that cannot be read: soon',
    'title: the file has none',
  ])
})

test('a field that stands twice is named', () => {
  expect(storyOf('posts/a.md', 'title: A\ndate: 2015-03-17 22:00:00 -4\ndate: 2015-03-18 -4')).toMatchObject({
    notes: [{ isLost: true }, { what: 'field that stands twice (the last counts)', isLost: false }],
  })
})

test('categories and tags by all of their names; spaces divide lists of Jekyll only', () => {
  const yaml = 'categories: coast boats\ncategory: Local News\ntags: [nets]\ntag: Dry dock\nkeywords: sea'
  expect(storyOf('_posts/2024-3-1-a.md', yaml)).toMatchObject({
    categories: ['coast', 'boats', 'Local News'],
    tags: ['nets', 'Dry dock'],
    fields: { keywords: ['sea'] },
    publishedAt: Date.UTC(2024, 2, 1),
  })
  expect(storyOf('content/a.md', 'categories: Local News').categories).toEqual(['Local News'])
})

test('a story in HTML is no Markdown', () => {
  expect(
    storyOf('_posts/2024-03-01-a.html', 'title: A', '<p>A</p>\n\n    <p>{{ page.title }} `{{ page.title }}`</p>').html,
  ).toContain('<p>A `A`</p>')
  expect(storyOf('_posts/2024-03-01-a.html', 'title: A', '<p>*Text*\n    code</p>').html).toBe(
    '<p>*Text*\n    code</p>',
  )
})
