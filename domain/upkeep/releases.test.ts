import { expect, test } from 'vitest'
import { isNewer, newestRelease, releasesFile } from '#domain/upkeep/releases.ts'

const file = (...releases: object[]) => releasesFile.parse({ releases })
const date = '2026-11-27'

test.each([
  ['0.10.0', '0.9.9', true],
  ['1.0.0', '0.99.99', true],
  ['0.2.1', '0.2.0', true],
  ['0.2.0', '0.2.0', false],
  ['0.1.9', '0.2.0', false],
  ['0.2.0', '0.2.1-beta.1', false],
])('%s is newer than %s: %s', (a, b, expected) => expect(isNewer(a, b)).toBe(expected))

test('the newest version is named, and a weakness that one on the way mends', () => {
  const releases = file(
    { version: '0.2.0', date, security: true },
    { version: '0.3.0', date, security: true },
    { version: '0.10.0', date, notes: 'https://broadsheet.example/0.10' },
    { version: '0.4.0', date },
    { version: '0.11.0-beta.1', date },
  )
  expect(newestRelease(releases, '0.2.0')).toEqual({
    version: '0.10.0',
    date,
    notes: 'https://broadsheet.example/0.10',
    isSecurity: true,
  })
  expect(newestRelease(releases, '0.3.0')).toMatchObject({ version: '0.10.0', isSecurity: false })
  expect(newestRelease(releases, '0.10.0')).toBeNull()
  expect(newestRelease(file(), '0.2.0')).toBeNull()
})

test('a file may have more fields, but no address that a link must not have', () => {
  expect(file({ version: '0.3.0', date, size: 12 }).releases).toHaveLength(1)
  for (const notes of ['javascript:alert(1)', 'http://broadsheet.example/', 'notes'])
    expect(releasesFile.safeParse({ releases: [{ version: '0.3.0', date, notes }] }).success).toBe(false)
  for (const wrong of [null, [], {}, { releases: [{}] }, { releases: [{ version: '0.3.0', date: 'soon' }] }])
    expect(releasesFile.safeParse(wrong).success).toBe(false)
})
