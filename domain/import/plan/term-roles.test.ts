import { expect, test } from 'vitest'
import { bylineIds, bylineSlugs } from '#domain/import/plan/byline-slugs.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { defaultSection, termRoles } from '#domain/import/plan/term-roles.ts'
import type { ArchiveTermFacts } from '#domain/import/stage/archive-facts.ts'

type Given = Partial<ArchiveTermFacts> & { id: string }
const term = ({ id, ...rest }: Given): ArchiveTermFacts => ({
  id,
  taxonomy: 'category',
  slug: id,
  name: id.toUpperCase(),
  parent: null,
  description: '',
  link: null,
  uses: 1,
  firsts: 1,
  ...rest,
})
const tag = (given: Given) => term({ taxonomy: 'tag', ...given })
const said = (terms: ArchiveTermFacts[], map: ImportMap = {}, hasStory?: (path: string) => boolean) =>
  [...termRoles({ terms }, map, hasStory)].map(([id, { to, slug, name, parent }]) =>
    [id, to, slug, name, parent].join(' '),
  )

test('categories are sections below their topmost parent, and tags are topics', () => {
  const terms = [
    term({ id: 'world' }),
    term({ id: 'europe', parent: 'world' }),
    term({ id: 'oslo', parent: 'europe' }),
    term({ id: 'uncategorized' }),
    tag({ id: 'tides' }),
  ]
  expect(said(terms)).toEqual([
    'world section world WORLD ',
    'europe section europe EUROPE world',
    'oslo section oslo OSLO world',
    'uncategorized drop uncategorized UNCATEGORIZED ',
    'tides topic tides TIDES ',
  ])
})

test('of 83 categories the twelve largest are sections, each counted with those below it; a topic stands below its section (P-274)', () => {
  const many = Array.from({ length: 80 }, (_, n) => term({ id: `c${n}`, uses: 100 - n }))
  const terms = [term({ id: 'world', uses: 1 }), term({ id: 'europe', parent: 'world', uses: 50 })]
  const roles = termRoles({ terms: [...many, ...terms, term({ id: 'asia', parent: 'world', uses: 60 })] }, {})
  const sections = [...roles].filter(([, { to }]) => to === 'section').map(([id]) => id)
  expect(sections).toEqual(['c0', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10', 'world'])
  expect([roles.get('asia'), roles.get('c50')]).toMatchObject([
    { to: 'topic', parent: 'world' },
    { to: 'topic', parent: null },
  ])
  expect(termRoles({ terms: many }, { categories: { c50: { to: 'section' } } }).get('c50')).toMatchObject({
    to: 'section',
  })
})

test('a section leaves its slug to a story or page that had the address, also where the map gives it', () => {
  const terms = [term({ id: 'china' }), term({ id: 'world' })]
  const hasStory = (path: string) => path === '/china' || path === '/news'
  expect(said(terms, {}, hasStory)).toEqual(['china section china-section CHINA ', 'world section world WORLD '])
  const map: ImportMap = { categories: { world: { to: 'section', name: 'News', slug: 'news' } } }
  expect(said(terms, map, hasStory)[1]).toBe('world section news-section News ')
  expect(termRoles({ terms }, map, hasStory).get('china')?.wanted).toBe('china')
  expect(defaultSection({}, hasStory)).toEqual({ name: 'News', slug: 'news-section', wanted: 'news' })
})

test('terms of another taxonomy are topics, or what the map says of it', () => {
  const terms = [term({ id: 'fund', taxonomy: 'series' }), term({ id: 'world' })]
  expect(said(terms)[0]).toBe('fund topic fund FUND ')
  expect(said(terms, { taxonomies: { series: 'section' } })[0]).toBe('fund section fund FUND ')
  const map: ImportMap = { taxonomies: { series: 'author' } }
  const roles = termRoles({ terms }, map)
  const authors = [{ id: '7', slug: 'fu', name: 'FUND', bio: '', link: null, uses: 1 }]
  const bylines = bylineSlugs({ authors, terms }, map)
  const ids = bylineIds({ authors: ['7'], otherTerms: ['fund'] }, roles)
  expect(ids.map((id) => bylines.get(id))).toEqual([{ slug: 'fu', name: 'FUND', bio: '' }])
  expect(bylineIds({ authors: ['7'] }, roles)).toEqual(['7'])
})

test('parents in a circle end', () => {
  const terms = [term({ id: 'a', parent: 'b' }), term({ id: 'b', parent: 'a' })]
  expect(said(terms)).toEqual(['a section a A b', 'b section b B a'])
})

test('a system of tags alone has its leading tags as sections', () => {
  const terms = [tag({ id: 'world', uses: 4, firsts: 3 }), tag({ id: 'tides', uses: 5, firsts: 1 })]
  expect(said(terms)).toEqual(['world section world WORLD ', 'tides topic tides TIDES '])
  expect(said([...terms, term({ id: 'news' })])[0]).toBe('world topic world WORLD ')
})

test('the map renames, moves, joins and drops', () => {
  const terms = [
    term({ id: 'world' }),
    term({ id: 'abroad' }),
    term({ id: 'europe', parent: 'world' }),
    tag({ id: 'tides' }),
    tag({ id: 'misc' }),
  ]
  const map: ImportMap = {
    categories: {
      world: { to: 'section', name: 'Foreign' },
      abroad: { to: 'section', name: 'Foreign' },
      europe: { to: 'section', parent: null },
    },
    tags: { tides: { to: 'section', parent: 'foreign' }, misc: { to: 'drop' } },
  }
  expect(said(terms, map)).toEqual([
    'world section foreign Foreign ',
    'abroad section foreign Foreign ',
    'europe section europe EUROPE ',
    'tides section tides TIDES foreign',
    'misc drop misc MISC ',
  ])
})

test('two terms or authors with one slug stay two, in their order', () => {
  const terms = [
    term({ id: '1', slug: '%d0%bc%d0%be%d1%80%d0%b5', name: 'Море' }),
    term({ id: '2', slug: 'more', name: 'More' }),
  ]
  expect(said(terms)).toEqual(['1 section more Море ', '2 section more-2 More '])
  const authors = [
    { id: '1', slug: 'ana', name: 'Ana B', bio: '', link: null, uses: 1 },
    { id: '2', slug: 'ana', name: 'Ana C', bio: '', link: null, uses: 1 },
    { id: '3', slug: 'admin', name: 'Admin', bio: '', link: null, uses: 1 },
  ]
  const slugs = (map: ImportMap) =>
    [...bylineSlugs({ authors }, map)].map(([id, { slug, name }]) => `${id} ${slug} ${name}`)
  expect(slugs({})).toEqual(['1 ana Ana B', '2 ana-2 Ana C', '3 admin Admin'])
  expect(slugs({ authors: { admin: { drop: true }, ana: { name: 'Ana Brekken' } } })).toEqual([
    '1 ana-brekken Ana Brekken',
    '2 ana-brekken Ana Brekken',
  ])
})
