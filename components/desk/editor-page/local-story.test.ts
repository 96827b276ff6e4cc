import { expect, test } from 'vitest'
import { allFieldsOf, fieldsOf, namesIn, withFields } from '#components/desk/editor-page/local-story.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'

const NOON = Date.UTC(2026, 10, 24, 12)
const section = (slug: string, name: string) => ({
  id: 3,
  slug,
  name,
  accent: 'sport' as const,
  voice: 'news' as const,
})
const story = {
  id: 7,
  status: 'draft',
  headline: 'The tide table',
  shortHeadline: '',
  standfirst: 'Slack water at noon.',
  kicker: '',
  slug: 'the-tide-table',
  language: 'en',
  document: { version: 1, blocks: [] },
  sections: [section('harbour', 'Harbour')],
  topics: [{ id: 5, slug: 'tides', name: 'Tides' }],
  authors: [{ slug: 'ana-brandt', name: 'Ana Brandt' }],
  source: { name: 'Pilot station', url: null },
  sourcePolicy: null,
  licenceUntil: null,
  lead: null,
  live: null,
  genre: 'report',
  longRead: false,
  seo: { title: '', description: '' },
  embargoUntil: NOON,
} as unknown as DeskArticle

test('a story has all fields of its page in the form of the API, and no others', () => {
  expect(allFieldsOf(story)).toEqual({
    headline: 'The tide table',
    shortHeadline: '',
    standfirst: 'Slack water at noon.',
    kicker: '',
    slug: 'the-tide-table',
    language: 'en',
    document: { version: 1, blocks: [] },
    sections: ['harbour'],
    topics: ['tides'],
    authors: ['ana-brandt'],
    source: { name: 'Pilot station', url: null },
    sourcePolicy: null,
    licenceUntil: null,
    lead: null,
    live: null,
    genre: 'report',
    longRead: false,
    seo: { title: '', description: '' },
    embargoUntil: '2026-11-24T12:00:00.000Z',
  })
})

test('a change has its own fields alone', () => {
  expect(fieldsOf({ kicker: 'Tides' })).toEqual({ kicker: 'Tides' })
  expect(fieldsOf({ topics: [], embargoUntil: null })).toEqual({ topics: [], embargoUntil: null })
  expect(fieldsOf({ licenceUntil: NOON })).toEqual({ licenceUntil: '2026-11-24T12:00:00.000Z' })
})

test('all fields of a story applied to it change nothing', () => {
  expect(withFields(story, allFieldsOf(story))).toEqual(story)
})

test('fields replace those of a story, also by nothing, and the others stay', () => {
  const other = withFields(story, { headline: '', genre: null, embargoUntil: null, source: { name: 'A reader' } })
  expect(other).toEqual({
    ...story,
    headline: '',
    genre: null,
    embargoUntil: null,
    source: { name: 'A reader', url: null },
  })
  expect(withFields(story, { source: null }).source).toBeNull()
  expect(withFields(story, { licenceUntil: '2026-11-24T12:00:00.000Z' }).licenceUntil).toBe(NOON)
})

test('terms get their names from the story or another, in the order of the fields; else their slug is their name', () => {
  const known = { ...story, sections: [section('coast', 'Coast')], authors: [{ slug: 'per', name: 'Per Aalto' }] }
  const fields = { sections: ['coast', 'harbour', 'moor'], topics: ['eels', 'tides'], authors: ['per', 'nobody'] }
  const { sections, topics, authors } = withFields(story, fields, known)
  expect(sections).toEqual([
    section('coast', 'Coast'),
    section('harbour', 'Harbour'),
    { id: 0, slug: 'moor', name: 'moor', accent: 'world', voice: 'news' },
  ])
  expect(topics).toEqual([{ id: 0, slug: 'eels', name: 'eels' }, story.topics[0]])
  expect(authors).toEqual([
    { slug: 'per', name: 'Per Aalto' },
    { slug: 'nobody', name: 'nobody' },
  ])
})

test('slugs are named by the terms of several stories', () => {
  const nameOf = namesIn(story, { ...story, topics: [{ id: 6, slug: 'eels', name: 'Eels' }] })
  expect(['harbour', 'tides', 'ana-brandt', 'eels', 'moor'].map(nameOf)).toEqual([
    'Harbour',
    'Tides',
    'Ana Brandt',
    'Eels',
    'moor',
  ])
})
