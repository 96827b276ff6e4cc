import { spoken, spokenTag } from '#domain/messages/spoken.ts'

/** Returns a name as it stands within a sentence: with a small letter, but in German, whose nouns keep theirs. */
export function inSentence(name: string): string {
  if (spoken().language.startsWith('de')) return name
  return name.charAt(0).toLocaleLowerCase(spokenTag()) + name.slice(1)
}
