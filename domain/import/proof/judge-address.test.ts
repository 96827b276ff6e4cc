import { expect, test } from 'vitest'
import { judgeAddress, type OldAddress } from '#domain/import/proof/judge-address.ts'

const story: OldAddress = { of: 'story', from: 'https://old.example/a/', was: 'story', path: '/article/a', why: '' }
const draft: OldAddress = { ...story, path: null, why: 'a draft here' }
const other: OldAddress = { of: 'other', from: '/tag/x/', was: 'page of tag x', absence: null }
const found = { status: 301, to: '/article/a', path: '/a', end: 'page' } as const
const nothing = { status: 404, to: null, path: '/a', end: null } as const

test.each<[outcome: string, OldAddress, Parameters<typeof judgeAddress>[1]]>([
  ['moved', story, found],
  ['moved', story, { ...found, status: 308 }],
  ['wrong-status', story, { ...found, status: 302 }],
  ['elsewhere', story, { ...found, to: '/article/b' }],
  ['chain', story, { ...found, end: 'chain' }],
  ['dead-end', story, { ...found, end: 'dead-end' }],
  ['same', story, { ...nothing, status: 200, path: '/article/a' }],
  ['elsewhere', story, { ...nothing, status: 200, path: '/about' }],
  ['lost', story, nothing],
  ['lost', story, { ...nothing, status: 410 }],
  ['named', draft, nothing],
  ['gone', draft, { ...nothing, status: 410 }],
  ['elsewhere', draft, found],
  ['moved', other, found],
  ['lost', other, nothing],
  ['named', { ...other, absence: 'no story' }, nothing],
  ['gone', other, { ...nothing, status: 451 }],
  ['moved', { of: 'redirect', from: '/x', was: 'redirect', status: 302 }, { ...found, status: 302 }],
  ['wrong-status', { of: 'redirect', from: '/x', was: 'redirect', status: 302 }, found],
  ['lost', { of: 'redirect', from: '/x', was: 'redirect', status: 301 }, nothing],
])('%s', (outcome, old, answered) => {
  expect(judgeAddress(old, answered).outcome).toBe(outcome)
})

test('it says what is wrong', () => {
  expect(judgeAddress(story, nothing).why).toBe('story: it is public here, at /article/a')
  expect(judgeAddress(draft, nothing).why).toBe('story: a draft here')
})
