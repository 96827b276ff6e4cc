import { expect, test } from 'vitest'
import { ghostFilter } from '#domain/import/ghost/ghost-filter.ts'
import { ghostRoutes } from '#domain/import/ghost/ghost-routes.ts'

const facts = {
  id: '7',
  slug: 'nets',
  publishedAt: Date.UTC(2024, 2, 1, 23, 30),
  isFeatured: false,
  isPage: false,
  tags: ['news', 'boats'],
  authors: ['ana'],
}

test('without the file, addresses are those of a new Ghost', () => {
  const routes = ghostRoutes(null, 'UTC')
  expect(routes.story(facts)).toBe('/nets/')
  expect(routes.tag('boats')).toBe('/tag/boats/')
  expect(routes.author('ana')).toBe('/author/ana/')
  expect(routes.left).toEqual([])
})

const FILE = `
routes:
  /about-us/: about
collections:
  /podcast/:
    permalink: /podcast/{slug}/
    filter: primary_tag:podcast
  /:
    permalink: /{year}/{month}/{day}/{primary_tag}/{slug}/
    filter: tag:-podcast
taxonomies:
  tag: /topic/{slug}/
`

test('a story has the address of the first collection that takes it; dates are of the site’s zone', () => {
  const routes = ghostRoutes(FILE, 'Europe/Berlin')
  expect(routes.story(facts)).toBe('/2024/03/02/news/nets/')
  expect(routes.story({ ...facts, tags: ['podcast'] })).toBe('/podcast/nets/')
  expect(routes.story({ ...facts, tags: ['boats', 'podcast'] })).toBeNull()
  expect(routes.story({ ...facts, tags: ['hash-wide', 'news'] })).toBe('/2024/03/02/all/nets/')
  expect(routes.story({ ...facts, isPage: true })).toBe('/nets/')
  expect(routes.story({ ...facts, publishedAt: null })).toBeNull()
  expect(routes.tag('boats')).toBe('/topic/boats/')
  expect(routes.author('ana')).toBeNull()
  expect(routes.left).toEqual([{ what: 'route in routes.yaml', sample: '/about-us/' }])
})

test('an unknown zone counts as UTC', () => {
  expect(ghostRoutes(FILE, 'Moon/Sea').story(facts)).toBe('/2024/03/01/news/nets/')
})

test('a filter that cannot be read makes no address, and is named', () => {
  const routes = ghostRoutes(
    'collections:\n  /x/:\n    permalink: /x/{slug}/\n    filter: "created_at:>now-3d"\n',
    'UTC',
  )
  expect(routes.story(facts)).toBeNull()
  expect(routes.left.map(({ what }) => what)).toEqual(['filter in routes.yaml that cannot be read'])
})

test.each(['{', 'just words', '- a\n- b: [', '&a [*a]'])(
  'a file that is no list of routes leaves the defaults: %s',
  (yaml) => {
    expect(ghostRoutes(yaml, 'UTC').story(facts)).toBe(yaml.startsWith('&') ? null : '/nets/')
  },
)

test.each([
  ['tag:news', true],
  ['tag:-news', false],
  ['tag:[x,boats]', true],
  ['primary_tag:boats', false],
  ['tag:news+author:ana', true],
  ['tag:x,featured:false', true],
  ['featured:true', false],
  ["tag:'news'", true],
  ['primary_author:-ana', false],
  ['page:false', true],
])('%s is %s', (filter, expected) => {
  expect(ghostFilter(filter)?.(facts)).toBe(expected)
})
