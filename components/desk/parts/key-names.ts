import { type Message, msg, t } from '#domain/messages/t.ts'

const NAMES: Record<string, Message> = {
  Ctrl: msg('Ctrl', 'key of a keyboard'),
  Alt: msg('Alt', 'key of a keyboard'),
  Esc: msg('Esc', 'key of a keyboard'),
  Tab: msg('Tab', 'key of a keyboard'),
  Enter: msg('Enter', 'key of a keyboard'),
  twice: msg('twice', 'a key, pressed two times'),
}

/** Names keys as keyboards of the desk's language show them: `Ctrl ⇧ K` is `Strg ⇧ K` in German. */
export const keyNames = (keys: string): string =>
  keys.replaceAll(/[A-Z][a-z]+|twice/g, (name) => (NAMES[name] ? t(NAMES[name]) : name))
