import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { spoken } from '#domain/messages/spoken.ts'
import { t } from '#domain/messages/t.ts'
import { inLanguage, languageFor, speakLanguagesOf } from '#server/shared/in-language.ts'
import { speakBuilt } from '#server/testing/built-messages.ts'

beforeEach(() => void speakBuilt())

const said = (language: string | null) => inLanguage(language, () => t('Not found.'))

test('work is done in a language, with or without its region; elsewhere, and where it is not spoken, in English', () => {
  expect(['de', 'de-AT', 'DE', 'ar', 'en-XA', 'en-GB', 'pt', 'x', null].map(said)).toEqual([
    'Nicht gefunden.',
    'Nicht gefunden.',
    'Nicht gefunden.',
    'غير موجود.',
    '⟦Ñöt föünd.⟧',
    'Not found.',
    'Not found.',
    'Not found.',
    'Not found.',
  ])
  expect(t('Not found.')).toBe('Not found.')
})

test('works at one time keep their own languages across their waits', async () => {
  const slow = async () => {
    await turn()
    return t('Not found.')
  }
  expect(await Promise.all([inLanguage('de', slow), inLanguage('ar', slow), slow()])).toEqual([
    'Nicht gefunden.',
    'غير موجود.',
    'Not found.',
  ])
})

test('the language is what a person chose, else what their browser prefers of those that are spoken', () => {
  expect(languageFor('de-CH,de;q=0.9,en;q=0.5')).toBe('de')
  expect(languageFor('pt,ar;q=0.3,en;q=0.2')).toBe('ar')
  expect(languageFor('en-US,de;q=0.9')).toBe('en')
  expect(languageFor('pt')).toBe('en')
  expect(languageFor('*')).toBe('en')
  expect(languageFor(undefined)).toBe('en')
  expect(languageFor(';;,=q=', null)).toBe('en')
  expect(languageFor('de', 'ar')).toBe('ar')
  expect(languageFor('de', 'en')).toBe('en')
  // A language whose file was taken away.
  expect(languageFor('de', 'nl')).toBe('de')
})

test('English is offered first, and no pseudo-language', () => {
  expect(spoken().choices?.map(({ name }) => name)).toEqual(['English', 'Deutsch', 'العربية'])
  expect(inLanguage('ar', () => spoken().choices)).toEqual(spoken().choices)
  expect(inLanguage('en', () => spoken().scripts)).toBeUndefined()
})

test('a language whose file is gone is logged once, and said in English', () => {
  const lines: unknown[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(line) > 0)
  onTestFinished(() => void vi.restoreAllMocks())
  fs.rmSync(path.join(speakBuilt(), 'messages', 'de.json'))
  expect([said('de'), said('de'), said('ar')]).toEqual(['Not found.', 'Not found.', 'غير موجود.'])
  expect(inLanguage('de', () => spoken().scripts)).toBeUndefined()
  expect(lines).toEqual([expect.stringMatching(/"language":"de".*ENOENT/)])
})

test('a build without messages speaks English', () => {
  speakLanguagesOf('/nowhere')
  expect(said('de')).toBe('Not found.')
  expect(languageFor('de')).toBe('en')
  expect(spoken().choices).toEqual([{ language: 'en', name: 'English' }])
})
