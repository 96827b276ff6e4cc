import { expect, test } from 'vitest'
import { matching, mentionAt, mentionedIn, partsOf, withIds, withNames } from '#domain/notifications/mentions.ts'

const ANA = { id: 'a1', name: 'Ana' }
const RUIZ = { id: 'a2', name: 'Ana Ruiz' }
const OMER = { id: 'o3', name: 'Ömer Çelik' }
const nameOf = (id: string) => [ANA, RUIZ, OMER].find((one) => one.id === id)?.name

test('a chosen name is stored as an id, and read as the name', () => {
  const stored = withIds('@Ana Ruiz, ask @Ana and @Ömer Çelik.', [ANA, RUIZ, OMER])
  expect(stored).toBe('@[a2], ask @[a1] and @[o3].')
  expect(mentionedIn(stored)).toEqual(['a2', 'a1', 'o3'])
  expect(withNames(stored, nameOf)).toBe('@Ana Ruiz, ask @Ana and @Ömer Çelik.')
})

test('what was not chosen, or only begins like a name, stays text', () => {
  expect(withIds('@Anabel and ana@paper.example, @Ruben', [ANA])).toBe('@Anabel and ana@paper.example, @Ruben')
  expect(withIds('@Ana', [])).toBe('@Ana')
  expect(withIds('a+b @A.B* now', [{ id: 'x', name: 'A.B*' }])).toBe('a+b @[x] now')
})

test('a token of nobody stays as it is, and each person is mentioned once', () => {
  expect(withNames('@[gone] @[a1]', nameOf)).toBe('@[gone] @Ana')
  const all = Array.from({ length: 40 }, (_, n) => `@[p${n}]`).join(' ')
  expect(mentionedIn(`${all} @[p0]`)).toHaveLength(40)
})

test('a text is cut into mentions and the rest', () => {
  expect(partsOf('Ask @Ana Ruiz.', [RUIZ])).toEqual([
    { text: 'Ask ', isMention: false },
    { text: '@Ana Ruiz', isMention: true },
    { text: '.', isMention: false },
  ])
  expect(partsOf('Ask @Ana Ruiz.', [])).toEqual([{ text: 'Ask @Ana Ruiz.', isMention: false }])
})

test.each([
  ['Ask @An', { from: 4, to: 7, query: 'An' }],
  ['@', { from: 0, to: 1, query: '' }],
  ['(@Ana Ru', { from: 1, to: 8, query: 'Ana Ru' }],
  ['Ask @Ömer ', { from: 4, to: 10, query: 'Ömer' }],
  ['mail ana@paper', null],
  ['Ask @Ana\nand', null],
  ['no mention', null],
] as const)('after “%s” the mention being typed is %j', (text, found) => {
  expect(mentionAt(text, text.length)).toEqual(found)
})

test('people are found by the beginning of any of their names, without accents', () => {
  expect(matching([ANA, RUIZ, OMER], 'ru')).toEqual([RUIZ])
  expect(matching([ANA, RUIZ, OMER], 'omer c')).toEqual([OMER])
  expect(matching([ANA, RUIZ, OMER], 'cel')).toEqual([OMER])
  expect(matching([OMER, ANA, RUIZ], '')).toHaveLength(3)
  expect(matching([ANA, RUIZ, OMER], 'zz')).toEqual([])
})
