import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { idOf } from '#domain/messages/message-id.ts'
import { speakLanguagesOf } from '#server/shared/in-language.ts'

type Sentences = Readonly<Record<string, string>>

const NAMES: Sentences = { de: 'Deutsch', ar: 'العربية', 'en-XA': 'Pseudo' }
const THREE: Record<string, Sentences> = {
  de: { 'Not found.': 'Nicht gefunden.', 'This is too large.': 'Das ist zu groß.' },
  ar: { 'Not found.': 'غير موجود.' },
  'en-XA': { 'Not found.': '⟦Ñöt föünd.⟧' },
}

/**
 * Has this process speak languages of a build until the test is over: of each its sentences, by the English ones. Returns
 * the folder, as `npm run build` writes it. Called within a test or before each.
 */
export function speakBuilt(languages: Readonly<Record<string, Sentences>> = THREE): string {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-messages-'))
  const write = (name: string, text: string) => fs.writeFileSync(path.join(dist, 'messages', name), text)
  fs.mkdirSync(path.join(dist, 'messages'))
  const listed = Object.entries(languages).map(([language, sentences]) => {
    const byId = Object.fromEntries(Object.entries(sentences).map(([english, own]) => [idOf(english), own]))
    const scripts = {
      first: `${language}-first.0a1b2c3d.js`,
      rest: `${language}-rest.0a1b2c3d.js`,
      rare: `${language}-rare.0a1b2c3d.js`,
    }
    const name = NAMES[language] ?? language
    write(`${language}.json`, JSON.stringify({ language, name, sentences: byId }))
    for (const script of Object.values(scripts))
      write(script, `self.__messages = { language: '${language}' } //${' '.repeat(2_000)}\n`)
    return { language, name, scripts }
  })
  const isOfTests = ({ language }: { language: string }) => language === 'en-XA'
  const english = { language: 'en', name: 'English', scripts: null }
  write('languages.json', JSON.stringify([english, ...listed.filter((one) => !isOfTests(one))]))
  write('pseudo.json', JSON.stringify(listed.filter(isOfTests)))
  speakLanguagesOf(dist)
  onTestFinished(() => {
    speakLanguagesOf('/nowhere')
    fs.rmSync(dist, { recursive: true })
  })
  return dist
}
