import { expect, test } from 'vitest'
import { aboveWithOrigin, editionDocument } from '#domain/newsletters/edition-document.ts'

const refused = (document: unknown) => {
  const { error } = editionDocument.safeParse(document)
  return error?.issues.map(({ path, code }) => `${path.join('.')}: ${code}`) ?? []
}

test('a draft may be empty, and its texts are cleaned', () => {
  expect(editionDocument.parse({})).toEqual({ subject: '', preheader: '', above: [], parts: [] })
  expect(editionDocument.parse({ subject: '  Ferries\u0000 \ud800sail ' }).subject).toBe('Ferries sail')
})

test('slots are filled by hand, by a rule or by the newest story', () => {
  const slots = [12, { story: 13, headline: 'Ours' }, { newestIn: 3 }, { mostRead: '24h' }, null]
  expect(editionDocument.parse({ parts: [{ look: 'big', slots }] }).parts).toEqual([
    { heading: '', look: 'big', slots },
  ])
})

test('unknown fields, empty parts and addresses that no letter may lead to are refused', () => {
  expect(refused({ subject: 'a', html: '<b>' })).toEqual([': unrecognized_keys'])
  expect(refused({ parts: [{ slots: [] }] })).toEqual(['parts.0.slots: too_small'])
  expect(refused({ parts: [{ slots: [{ story: 1, html: '' }] }] })).toEqual(['parts.0.slots.0: unrecognized_keys'])
  expect(refused({ above: [[{ text: 'a', href: 'javascript:alert(1)' }]] })).toEqual(['above.0.0.href: custom'])
  expect(refused({ above: [[{ text: 'a', href: '#part' }]] })).toEqual(['above.0.0.href: custom'])
  expect(refused({ subject: 'a'.repeat(151) })).toEqual(['subject: too_big'])
})

test('addresses in the letter above are made whole', () => {
  const above = [[{ text: 'See ' }, { text: 'here', href: '/article/a b' }]]
  expect(refused({ above })).toEqual(['above.0.1.href: custom'])
  const document = editionDocument.parse({ above: [[{ text: 'See ' }, { text: 'here', href: '/latest?a=1' }]] })
  expect(aboveWithOrigin(document, 'https://halyard.example')).toEqual([
    [
      { text: 'See ', href: null },
      { text: 'here', href: 'https://halyard.example/latest?a=1' },
    ],
  ])
})
