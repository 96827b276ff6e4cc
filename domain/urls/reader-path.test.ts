import { expect, test } from 'vitest'
import { readerPath } from '#domain/urls/reader-path.ts'

test.each([
  ['/article/harbour%2Dopens', '/article/harbour-opens'],
  ['/%61rticle/harbour-opens', '/article/harbour-opens'],
  ['/Article/%48arbour%2dOpens/', '/article/harbour-opens'],
  ['/a%5Fb%7Ec%2Ed', '/a_b~c.d'],
  ['/world//feed.xml', '/world/feed.xml'],
  ['//world', '/world'],
  ['///world////', '/world'],
  ['//', '/'],
  ['/', '/'],
  // Needed escapes stay, and an escape of an escape is decoded once at most.
  ['/caf%c3%a9', '/caf%C3%A9'],
  ['/%2561rticle', '/%2561rticle'],
  ['/%25%36%31', '/%2561'],
  ['/50%25-off', '/50%25-off'],
  ['/a%3Fb%23c%20d', '/a%3Fb%23c%20d'],
])('%s is %s (P-423)', (path, canonical) => {
  expect(readerPath(path)).toBe(canonical)
})

test('a canonical path is its own, begins with one slash and has no two in a row', () => {
  const pieces = ['/', '//', '%2D', '%41', '%25', '%61', '%C3%A9', '%7e', 'A', 'b', '.', '6', '1', '%2B', '%2f']
  const threes = pieces.flatMap((a) => pieces.flatMap((b) => pieces.map((c) => `/${a}${b}${c}`)))
  for (const path of threes) {
    const canonical = readerPath(path)
    expect(readerPath(canonical), path).toBe(canonical)
    expect(canonical, path).toMatch(/^\/(?!\/)(?:(?!\/\/).)*$/)
  }
})
