import { expect, test } from 'vitest'
import { bylineSlugs } from '#domain/import/plan/byline-slugs.ts'
import type { ImportMap } from '#domain/import/plan/import-map.ts'
import { termRoles } from '#domain/import/plan/term-roles.ts'
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
const said = (terms: ArchiveTermFacts[], map: ImportMap = {}) =>
  [...termRoles({ terms }, map)].map(([id, { to, slug, name, parent }]) => [id, to, slug, name, parent].join(' '))

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
