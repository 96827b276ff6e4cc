import { AsyncLocalStorage } from 'node:async_hooks'
import fs from 'node:fs'
import path from 'node:path'
import { type Spoken, speakBy } from '#domain/messages/spoken.ts'

const ENGLISH: Spoken = { language: 'en', sentences: {} }
const place = new AsyncLocalStorage<Spoken>()
let folder = ''

/** Has this process speak the languages of a build, each within `inLanguage` and English elsewhere. */
export function speakLanguagesOf(distDir: string): void {
  folder = path.join(distDir, 'messages')
  speakBy(() => place.getStore() ?? ENGLISH)
}

/** Does work whose sentences are said in a language: a BCP 47 tag; null, or one that is not spoken: English. */
export function inLanguage<T>(language: string | null, work: () => T): T {
  const file = path.join(folder, `${language?.split('-', 1)[0]}.json`)
  return place.run(fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, 'utf8')) as Spoken) : ENGLISH, work)
}
