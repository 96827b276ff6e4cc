import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, settingsChange, withChange } from '#domain/paper/settings.ts'
import { robots } from '#domain/syndication/robots.ts'
import { hasLicence, rsl, termsAddress } from '#domain/syndication/rsl.ts'

const origin = 'https://halyard.example'
const set = (change: object) => withChange(DEFAULT_SETTINGS, settingsChange.parse({ name: 'Hook & Line', ...change }))

test('without reservations there is no licence', () => {
  expect(hasLicence(set({}))).toBe(false)
  for (const change of [
    { usageTerms: '/terms' },
    { crawlers: { answers: false } },
    { files: { license: '<rsl xmlns="https://rslstandard.org/rsl"></rsl>' } },
  ])
    expect(hasLicence(set(change))).toBe(true)
})

test('what is closed to crawlers is forbidden, and nothing is granted by it (P-93)', () => {
  const told = rsl(set({ crawlers: { training: false, 'on-request': false }, usageTerms: '/terms' }), origin)
  expect(told).toContain('<rsl xmlns="https://rslstandard.org/rsl">\n<content url="/">')
  expect(told).toContain('<prohibits type="usage">ai-train ai-input</prohibits>')
  expect(told).toContain('<terms>https://halyard.example/terms</terms>')
  expect(told).toContain('>Hook &#x26; Line</copyright>')
  expect(told).not.toContain('permits')
  expect(rsl(set({ usageTerms: 'https://rights.example/' }), origin)).not.toContain('<license>')
})

test('a licence that somebody wrote stands in its place, and is one', () => {
  const own =
    '<?xml version="1.0"?>\n<rsl xmlns="https://rslstandard.org/rsl"><content url="/"><license><payment type="crawl"/></license></content></rsl>'
  expect(rsl(set({ files: { license: ` ${own}\n` }, crawlers: { training: false } }), origin)).toBe(`${own}\n`)
  for (const license of ['All rights reserved', '<rsl></rsl>', `${own}<!-- more -->x`]) {
    const parsed = settingsChange.safeParse({ files: { license } })
    expect(parsed.error?.issues[0]?.path).toEqual(['files', 'license'])
  }
})

test('robots.txt leads to the licence, and terms are an address', () => {
  expect(robots(origin, { hasLicence: true })).toContain(`\nLicense: ${origin}/license.xml\n`)
  expect(robots(origin)).not.toContain('License')
  expect(termsAddress(set({}), origin)).toBeNull()
  for (const usageTerms of ['terms', 'javascript:alert(1)', '//elsewhere.example'])
    expect(settingsChange.safeParse({ usageTerms }).success, usageTerms).toBe(false)
})
