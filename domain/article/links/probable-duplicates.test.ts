import { expect, test } from 'vitest'
import { probableDuplicates } from '#domain/article/links/probable-duplicates.ts'
import { slugify } from '#domain/urls/slug.ts'

const others = (...names: string[]) => {
  const found = probableDuplicates(names.map((name) => ({ slug: slugify(name), name })))
  return (found.get(slugify(names[0] ?? '')) ?? []).map((one) => one.name)
}

test.each([
  ['Harbour', 'Harbor'],
  ['Harbour', 'Harbours'],
  ['Harbour fund', 'Harbourfund'],
  ['Yusra Lindt', 'Yusra Lindth'],
  ['Café life', 'Cafe-lifes'],
])('%s and %s are probably one', (one, other) => {
  expect(others(one, other, 'Railways')).toEqual([other])
})

test.each([
  ['Iran', 'Iraq'],
  ['Election 2025', 'Election 2026'],
  ['Harbour', 'Larder'],
])('%s and %s are two', (one, other) => {
  expect(others(one, other)).toEqual([])
})

test('of three that are probably one, each has both others', () => {
  expect(others('Harbour', 'Harbor', 'Harbours').toSorted()).toEqual(['Harbor', 'Harbours'])
  expect(others('Harbor', 'Harbour', 'Harbours').toSorted()).toEqual(['Harbour', 'Harbours'])
})
