import { textOf } from '#domain/messages/message-id.ts'
import { spoken } from '#domain/messages/spoken.ts'
import { type Message, t } from '#domain/messages/t.ts'

type Pattern = { message: Message; names: readonly string[]; test: RegExp; length: number }

/**
 * Returns a function that says a stored text in the language that is spoken here. `messages` are the sentences and names
 * that the code stores, in English, with their values filled in: such a text is the code of its sentence, which tests,
 * proofs and older rows know. Values come out of it by the place of `{name}`; `{n}` is a number, `{what}` and `{why}` are
 * such texts again. A text that no message has is shown as it is.
 */
export function storedSentences(messages: readonly Message[]): (stored: string) => string {
  let exact: Map<string, Message> | null = null
  let patterns: Pattern[] = []
  const say = (stored: string): string => {
    if (spoken().language === 'en') return stored
    if (exact === null) {
      exact = new Map(messages.map((message) => [englishOf(message), message]))
      patterns = messages.flatMap(patternOf).sort((one, other) => other.length - one.length)
    }
    const message = exact.get(stored)
    if (message) return t(message)
    for (const { message: of, names, test } of patterns) {
      const found = test.exec(stored)
      if (found)
        return t(of, Object.fromEntries(names.map((name, at) => [name, valueOf(name, found[at + 1] ?? '', say)])))
    }
    return stored
  }
  return say
}

const englishOf = (message: Message): string => textOf(message as unknown as string)

/** Splits at `{name}`: the parts at odd places are names. */
function patternOf(message: Message): Pattern[] {
  const parts = englishOf(message).split(/\{(\w+)\}/)
  if (parts.length === 1) return []
  const isName = (at: number) => at % 2 === 1
  const form = parts.map((part, at) => (isName(at) ? formOf(part) : part.replaceAll(/[^\w\s]/g, String.raw`\$&`)))
  const length = parts.filter((_, at) => !isName(at)).join('').length
  return [{ message, names: parts.filter((_, at) => isName(at)), test: new RegExp(`^${form.join('')}$`, 's'), length }]
}

const formOf = (name: string) => (name === 'n' ? String.raw`(\d{1,15})` : '(.+?)')

function valueOf(name: string, text: string, say: (stored: string) => string): string | number {
  if (name === 'n') return Number(text)
  return name === 'what' || name === 'why' ? say(text) : text
}
