import { expect, test } from 'vitest'
import { lookIn, type LookChange, lookPreviewPath } from '#domain/paper/look-change.ts'

const LOOK: LookChange = {
  type: 'franklin',
  nameplate: 'large',
  masthead: 'logo',
  cards: 'headline',
  accent: '#1b4f8f',
  logo: 'a'.repeat(64),
  logoDark: 'b'.repeat(64),
  icon: null,
}

test('a look comes back from the address of its preview, which no guard finds too long', () => {
  const path = lookPreviewPath('story', LOOK)
  expect(path.length).toBeLessThan(2_048)
  const { searchParams } = new URL(path, 'https://halyard.example')
  expect(searchParams.get('of')).toBe('story')
  expect(lookIn(searchParams.get('look'))).toEqual(LOOK)
})

test.each(['{', '[]', '{"type":"comic"}', '{"name":"The Wrong Halyard"}', '{"logo":"x"}'])('%s is no look', (text) => {
  expect(lookIn(text)).toBeNull()
})

test('without a look it is the public one', () => {
  expect(lookIn(undefined)).toEqual({})
})
