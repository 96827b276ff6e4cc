import { isSpokenToLeft } from '#domain/messages/spoken.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'

const NAMES: Record<string, Message> = {
  Ctrl: msg('Ctrl', 'key of a keyboard'),
  Alt: msg('Alt', 'key of a keyboard'),
  Esc: msg('Esc', 'key of a keyboard'),
  Tab: msg('Tab', 'key of a keyboard'),
  Enter: msg('Enter', 'key of a keyboard'),
  Del: msg('Del', 'key of a keyboard'),
  twice: msg('twice', 'a key, pressed two times'),
}

/** Arrows of reading, which turn with it. */
const TURNED: Readonly<Record<string, string>> = { '←': '→', '→': '←' }

/**
 * Names keys as keyboards of the desk's language show them: `Ctrl ⇧ K` is `Strg ⇧ K` in German. Arrows go the way that
 * one reads: in Arabic, `→` is earlier.
 */
export const keyNames = (keys: string): string =>
  keys.replaceAll(/[A-Z][a-z]+|twice|[←→]/g, (name) =>
    NAMES[name] ? t(NAMES[name]) : (isSpokenToLeft() && TURNED[name]) || name,
  )
