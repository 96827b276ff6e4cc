import { isSpokenToLeft } from '#domain/messages/spoken.ts'

type Pressed = { key: string; code: string; shiftKey: boolean }

const NOT_LATIN = /^[^\p{ASCII}\p{Script=Latin}]$/u
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Period: ['.', '>'],
}

/**
 * Returns the key of a shortcut in lower case. An Arabic, Cyrillic or Greek keyboard types other letters where a Latin
 * one has those of the shortcuts, so the place of the key counts there.
 */
export function typedKey({ key, code, shiftKey }: Pressed): string {
  if (!NOT_LATIN.test(key)) return key.toLowerCase()
  return SIGNS[code]?.[shiftKey ? 1 : 0] ?? /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key
}

const TURNED: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }

/** Returns an arrow as if one read from left to right: ArrowRight is the one that leads on, which in Arabic is the left. */
export const readingKey = (key: string): string => (isSpokenToLeft() && TURNED[key]) || key
