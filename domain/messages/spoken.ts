import type { MessagePart, MessageScripts } from '#domain/messages/rare-rooms.ts'
import { directionOf } from '#domain/words/direction.ts'
import { intlTag } from '#domain/words/intl-tag.ts'

/** The language in which the desk speaks at this place, and its sentences by the ids of the English ones. */
export type Spoken = {
  language: string
  /** Sentences by `idOf`, or by `longIdOf` where several have one; one that is missing is said in English. */
  sentences: Readonly<Record<string, string>>
  /** On a server: all languages that the desk speaks, each by its own name. */
  choices?: readonly { language: string; name: string }[]
  /** On a server, for a language other than English: addresses of its scripts. */
  scripts?: MessageScripts
  /** On a server: those of them that this page needs. */
  parts?: readonly MessagePart[]
}

const ENGLISH: Spoken = { language: 'en', sentences: {} }
const SLOT = Symbol.for('broadsheet.spoken')
type Slot = { [SLOT]?: () => Spoken }

/**
 * Returns the language of this place: in a browser, that of the page; on a server, that of the request; elsewhere
 * English. It is kept outside the module, because a server has this module several times (Next bundles its own).
 */
export const spoken = (): Spoken => (globalThis as Slot)[SLOT]?.() ?? ENGLISH

/** Has `spoken` answer by this function from now on. */
export function speakBy(answer: () => Spoken): void {
  ;(globalThis as Slot)[SLOT] = answer
}

/** The tag for `Intl` of the language that is spoken here. */
export const spokenTag = (): string => intlTag(spoken().language)

const directions = new Map<string, 'ltr' | 'rtl'>()

/** True if the language that is spoken here is written from right to left. It is asked for each sentence with values. */
export function isSpokenToLeft(): boolean {
  const { language } = spoken()
  const direction = directions.get(language) ?? directionOf(language)
  directions.set(language, direction)
  return direction === 'rtl'
}
