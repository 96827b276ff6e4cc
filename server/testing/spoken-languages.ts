import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { idOf } from '#domain/messages/message-id.ts'

const LISTED = [
  {
    language: 'de',
    name: 'Deutsch',
    sentences: { 'Not found.': 'Nicht gefunden.', 'This is too large.': 'Das ist zu groß.' },
  },
  { language: 'ar', name: 'العربية', sentences: { 'Not found.': 'غير موجود.' } },
  { language: 'en-XA', name: 'Pseudo', sentences: { 'Not found.': '⟦Ñöt föünd.⟧' } },
]

/** A folder of a build that has three languages beside English, as `npm run build` writes them; remove it afterwards. */
export function builtMessages(): string {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-messages-'))
  const write = (name: string, text: string) => fs.writeFileSync(path.join(dist, 'messages', name), text)
  fs.mkdirSync(path.join(dist, 'messages'))
  const scripts = (language: string) => ({
    first: `${language}-first.0a1b2c3d.js`,
    rest: `${language}-rest.0a1b2c3d.js`,
  })
  const english = { language: 'en', name: 'English', first: null, rest: null }
  const [de, ar, pseudo] = LISTED.map(({ language, name }) => ({ language, name, ...scripts(language) }))
  write('languages.json', JSON.stringify([english, de, ar]))
  write('pseudo.json', JSON.stringify([pseudo]))
  for (const { language, name, sentences } of LISTED) {
    const byId = Object.fromEntries(Object.entries(sentences).map(([english, own]) => [idOf(english), own]))
    write(`${language}.json`, JSON.stringify({ language, name, sentences: byId }))
    for (const script of Object.values(scripts(language)))
      write(script, `self.__messages = { language: '${language}' } //${' '.repeat(2_000)}\n`)
  }
  return dist
}
