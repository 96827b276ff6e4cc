import fc from 'fast-check'
import { parse } from 'parse5'
import { expect, test } from 'vitest'
import { checkEdition, type EditionFacts, ownAddresses } from '#domain/newsletters/edition-checks.ts'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { LARGE, TOO_LARGE } from '#domain/newsletters/quoted-printable.ts'
import { anEdition, anyEdition, aStory } from '#domain/newsletters/testing/editions.ts'

const ORIGIN = 'https://halyard.example'
const found = (over: Partial<Edition> = {}, facts: Partial<EditionFacts> = {}) => {
  const edition = anEdition(over)
  const statuses = new Map(ownAddresses(edition, ORIGIN).map((address) => [address, 200]))
  const all = { notPublic: [], bytes: 20_000, statuses, ...facts }
  return checkEdition(edition, all, ORIGIN).map(({ kind, stops, at }) => `${stops ? '!' : ''}${kind} ${at}`.trim())
}
const lines = (...stories: Edition['parts'][number]['stories']) => [{ heading: '', look: 'lines' as const, stories }]
const big = (...stories: Edition['parts'][number]['stories']) => [{ heading: '', look: 'big' as const, stories }]

test('an edition that is whole has no findings', () => {
  expect(found()).toEqual([])
})

test('subject and preheader are asked for, and may be too long for a phone', () => {
  expect(found({ subject: ' \u0000', preheader: '' })).toEqual(['!subject-missing', 'preheader-missing'])
  expect(found({ subject: '😀'.repeat(70), preheader: 'a'.repeat(110) })).toEqual([])
  expect(found({ subject: 'a'.repeat(71), preheader: 'a'.repeat(111) })).toEqual([
    'subject-too-long',
    'preheader-too-long',
  ])
})

test('an edition without a story and without words above is not sent', () => {
  expect(found({ parts: [], above: [[{ text: ' ', href: null }]] })).toEqual(['!nothing-in-it'])
  expect(found({ parts: lines(aStory({ headline: ' ' })), above: [] })).toEqual(['!nothing-in-it'])
  expect(found({ parts: [] })).toEqual([])
})

test('stories withdrawn, under embargo, told twice or with a picture that says nothing are named', () => {
  const picture = { src: `${ORIGIN}/media/a-640.jpg`, width: 640, height: 360, alt: ' ' }
  const parts = big(aStory({ id: 1, headline: 'One', picture }), aStory({ id: 2, headline: 'Two' }), aStory({ id: 2 }))
  const notPublic = [
    { kind: 'story-under-embargo', headline: 'Three' },
    { kind: 'story-withdrawn', headline: 'Four' },
    { kind: 'story-not-public', headline: 'Five' },
  ] as const
  expect(found({ parts }, { notPublic })).toEqual([
    '!story-under-embargo Three',
    '!story-withdrawn Four',
    '!story-not-public Five',
    'alt-missing One',
    'story-twice Night trains return',
  ])
  expect(found({ parts: lines(aStory({ picture })) })).toEqual([])
})

test('a large letter is named, one that Gmail would cut stops', () => {
  expect(found({}, { bytes: LARGE + 1 })).toEqual(['large'])
  expect(found({}, { bytes: TOO_LARGE + 1 })).toEqual(['!too-large'])
})

test('each own link was asked for and answered 200', () => {
  const statuses = new Map(ownAddresses(anEdition(), ORIGIN).map((address) => [address, 200]))
  statuses.delete(`${ORIGIN}/`)
  statuses.set(`${ORIGIN}/article/ferries`, 301)
  expect(found({}, { statuses })).toEqual([`!link-not-asked ${ORIGIN}/`, `!link-broken ${ORIGIN}/article/ferries`])
})

test('own links are those of the letter, but for those with a token and its web copy', () => {
  const attribute = /^(href|src)$/
  fc.assert(
    fc.property(anyEdition, (edition) => {
      const hrefs = new Set<string>()
      const walk = (node: { attrs?: { name: string; value: string }[]; childNodes?: unknown[] }) => {
        for (const { name, value } of node.attrs ?? []) if (attribute.test(name)) hrefs.add(value)
        for (const child of node.childNodes ?? []) walk(child as typeof node)
      }
      walk(parse(letterHtml(edition)))
      const { webCopy, leave, preferences } = edition.links
      for (const one of [webCopy, leave, preferences]) hrefs.delete(one)
      expect(new Set(ownAddresses(edition, ORIGIN))).toEqual(hrefs)
    }),
    { numRuns: 150 },
  )
  const above = [
    [
      { text: 'a', href: 'https://elsewhere.example/' },
      { text: 'b', href: `${ORIGIN}/latest#part` },
    ],
  ]
  expect(ownAddresses(anEdition({ above, parts: [], corrections: [] }), ORIGIN)).toEqual([
    `${ORIGIN}/`,
    `${ORIGIN}/latest`,
  ])
})
