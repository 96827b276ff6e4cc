import { z } from 'zod'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { line } from '#domain/text/text-schema.ts'
import type { Words } from '#domain/words/words.ts'

/** How an AI tool took part in a story: a person wrote it with its help, or the tool made it. */
export const howMade = z.enum(['assisted', 'generated'])
export type HowMade = z.infer<typeof howMade>

/** The AI tool’s part in a story; `tool` is empty where it is not named. */
export const madeBy = z.strictObject({ how: howMade, tool: line(100) })
export type MadeBy = z.infer<typeof madeBy>
/** The same of a public story, with the name of whoever published it and answers for it. */
export type PublicMadeBy = MadeBy & { reviewer?: string | undefined }

export const HOW_MADE_NAMES: Record<HowMade, Message> = {
  assisted: msg('Written with the help of an AI tool'),
  generated: msg('Made by an AI tool'),
}

/** The digital source type that goes for a text. */
export const SOURCE_OF_TEXT = { assisted: 'composite', generated: 'synthetic' } as const

/** The same on the desk, with the tool. */
export const madeByName = ({ how, tool }: MadeBy): string =>
  [t(HOW_MADE_NAMES[how]), tool].filter((part) => part !== '').join(': ')

/** The line that tells readers of an AI tool, in the language of `words`; empty for a story by people. */
export function madeByLine(madeBy: PublicMadeBy | null, words: Words): string {
  if (!madeBy) return ''
  const { how, tool, reviewer = '' } = madeBy
  return words.madeBy[how](tool === '' ? '' : ` (${tool})`, reviewer)
}
