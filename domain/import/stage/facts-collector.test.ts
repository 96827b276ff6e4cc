import { expect, test } from 'vitest'
import type { ArchiveStory } from '#domain/import/archive-item.ts'
import { FactsCollector } from '#domain/import/stage/facts-collector.ts'

const NOW = Date.UTC(2026, 10, 24)
const story = (fields: Partial<ArchiveStory>): ArchiveStory => ({
  kind: 'story',
  id: '1',
  state: 'public',
  link: 'https://old.example/a/',
  otherLinks: [],
  slug: 'a',
  title: 'A',
  standfirst: '',
  html: '',
  publishedAt: NOW - 1,
  modifiedAt: null,
  authors: [],
  categories: [],
  tags: [],
  lead: null,
  seo: { title: '', description: '', canonical: null, isHidden: false },
  fields: {},
  notes: [],
  ...fields,
})

test('ids name the host of the export, whatever site is given; links of all hosts are the site’s', () => {
  const given = new FactsCollector('wordpress', 'https://new.example')
  expect(given.host).toBe('new.example')
  given.add({ kind: 'site', name: 'Old', links: ['https://www.old.example', 'http://cdn.example'], language: 'en' })
  expect(given.host).toBe('old.example')
  for (let n = 0; n < 20; n++) given.add(story({ link: `https://former.example/${n}/` }))
  given.add(story({ link: 'https://elsewhere.example/a/' }))
  expect(given.facts().hosts).toEqual(['old.example', 'cdn.example', 'new.example', 'former.example'])
  expect(new FactsCollector('ghost', null).host).toBe('-')
})

test('counts with samples: states, notes, fields, and how often a term comes first', () => {
  const facts = new FactsCollector('ghost', null)
  const term = { kind: 'term', taxonomy: 'tag', parent: null, description: '', link: null } as const
  for (const id of ['world', 'tides']) facts.add({ ...term, id, slug: id, name: id })
  const note = (count: number) => ({ what: 'table', isLost: true, count })
  facts.add(story({ tags: ['world', 'tides'], notes: [note(2)], fields: { deck: ['x', 'y'] } }))
  facts.add(story({ tags: ['tides'], title: '', slug: 'b', notes: [note(1)], state: 'members' }))
  facts.add(story({ kind: 'page', publishedAt: NOW + 1, title: 'C' }))
  facts.add({ kind: 'problem', place: 'a.json', what: 'is broken' })
  expect(facts.facts()).toMatchObject({
    stories: 2,
    pages: 1,
    problemCount: 1,
    terms: [
      { id: 'world', uses: 1, firsts: 1 },
      { id: 'tides', uses: 2, firsts: 1 },
    ],
    lost: [{ what: 'table', count: 3, samples: ['A', 'b'] }],
    changed: [{ what: 'title that is missing (the first words become it)', samples: ['b'] }],
    fields: [{ what: 'deck', count: 1, samples: ['x'] }],
  })
})
