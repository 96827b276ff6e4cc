import { expect, test } from 'vitest'
import { asTree, moved, placedAt } from '#components/desk/taxonomy/section-order.ts'
import type { DeskSection } from '#domain/article/desk-views.ts'

const section = (id: number, slug: string, parent: string | null): DeskSection => ({
  id,
  slug,
  name: slug,
  strapline: '',
  accent: 'world',
  voice: 'news',
  colour: null,
  parent,
  position: id,
})
const all = [
  section(1, 'world', null),
  section(2, 'sport', null),
  section(3, 'ports', 'world'),
  section(4, 'rowing', 'sport'),
  section(5, 'seas', 'world'),
]
const slugs = (some: DeskSection[] | null) => some?.map((one) => one.slug).join(' ')

test('those below a section stand right after it, and go where it goes', () => {
  expect(slugs(asTree(all))).toBe('world ports seas sport rowing')
  expect(slugs(moved(asTree(all), 2, -1))).toBe('sport rowing world ports seas')
  expect(slugs(moved(asTree(all), 3, 1))).toBe('world seas ports sport rowing')
})

test('none leaves its level or its end', () => {
  expect(moved(asTree(all), 1, -1)).toBe(null)
  expect(moved(asTree(all), 5, 1)).toBe(null)
  expect(placedAt(asTree(all), 3, 4)).toBe(null)
  expect(placedAt(asTree(all), 3, 2)).toBe(null)
})
