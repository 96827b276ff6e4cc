import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { idOf } from '#domain/messages/message-id.ts'
import { speakLanguagesOf } from '#server/shared/in-language.ts'

/** Has this process speak a language with these sentences, by the English ones. Returns how that ends. */
export function speakBuilt(language: string, sentences: Record<string, string>): () => void {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-language-'))
  const write = (name: string, value: unknown) =>
    fs.writeFileSync(path.join(dist, 'messages', name), JSON.stringify(value))
  fs.mkdirSync(path.join(dist, 'messages'))
  const byId = Object.fromEntries(Object.entries(sentences).map(([english, own]) => [idOf(english), own]))
  write('languages.json', [{ language, name: language, first: 'first.js', rest: 'rest.js' }])
  write(`${language}.json`, { language, name: language, sentences: byId })
  speakLanguagesOf(dist)
  return () => {
    speakLanguagesOf('/nowhere')
    fs.rmSync(dist, { recursive: true })
  }
}
