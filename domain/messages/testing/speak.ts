import { idOf } from '#domain/messages/message-id.ts'
import { speakBy } from '#domain/messages/spoken.ts'

/** Has `t` speak a language from now on, in these sentences by the English ones. A test ends with `speak('en')`. */
export function speak(language: string, sentences: Readonly<Record<string, string>> = {}): void {
  const ofIds = Object.fromEntries(Object.entries(sentences).map(([english, own]) => [idOf(english), own]))
  speakBy(() => ({ language, sentences: ofIds }))
}

/** Has `t` say every sentence as `SAID`, so that a text without one is noticed; but these in English. */
export function speakSaid(...english: string[]): void {
  const ids = new Set<PropertyKey>(english.map(idOf))
  const answer = (_: object, id: PropertyKey) => (ids.has(id) || ids.has(String(id).slice(-4)) ? undefined : 'SAID')
  const sentences = new Proxy<Record<string, string>>({}, { get: answer as () => string })
  speakBy(() => ({ language: 'en-XA', sentences }))
}
