import { isSpokenToLeft } from '#domain/messages/spoken.ts'

type KeyStroke = { key: string; code: string; shiftKey: boolean }

const NOT_LATIN = /^[^\p{ASCII}\p{Script=Latin}]$/u
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'],
  Period: ['.', '>'],
}

/**
 * Returns the key of a shortcut in lower case. An Arabic, Cyrillic or Greek keyboard types other letters where a Latin
 * one has those of the shortcuts, so the place of the key counts there.
 */
export function typedKey({ key, code, shiftKey }: KeyStroke): string {
  if (!NOT_LATIN.test(key)) return key.toLowerCase()
  return SIGNS[code]?.[shiftKey ? 1 : 0] ?? /^(?:Key|Digit)(.)$/.exec(code)?.[1]?.toLowerCase() ?? key
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 }

/** Returns 1 for the arrow that leads on in the direction of reading, in Arabic the left one, -1 for the other, else 0. */
export const readingStep = (key: string): number => (STEPS[key] ?? 0) * (isSpokenToLeft() ? -1 : 1)
