import { describe, expect, test } from 'vitest'
import { typeset } from '#domain/document/text/typography.ts'

/** Typesets as the editor does, letter by letter. */
function typed(text: string, language: string): string {
  let line = ''
  for (const letter of text) {
    if (letter === '"' || letter === "'") line += typeset(letter, line, language) ?? letter
    else if (letter === '-' && line.endsWith('-')) {
      const before = line.slice(0, -1)
      const dash = typeset('--', before, language)
      line = dash === null ? `${line}-` : before + dash
    } else line += letter
  }
  return line
}

describe('what is typed is set as the language writes it', () => {
  test.each([
    ['en', `"It's 'hers'," she said--("no")`, '“It’s ‘hers’,” she said—(“no”)'],
    ['en-GB', `Rock 'n' roll's`, 'Rock ‘n’ roll’s'],
    ['de', `"Er sagte 'nein'", so Anna -- und geht's?`, '„Er sagte ‚nein‘“, so Anna – und geht’s?'],
    ['fr', `"L'eau" -- oui`, '«\u202fL’eau\u202f» – oui'],
    ['es', `"Hola", dijo -- "sí"`, '«Hola», dijo — «sí»'],
    ['ar', `"نعم" -- لا`, '"نعم" -- لا'],
    ['xx', `"a"`, '"a"'],
  ])('%s', (language, text, set) => expect(typed(text, language)).toBe(set))

  test('three hyphens on a line of their own stay, for the divider', () => {
    expect(typed('---', 'en')).toBe('---')
  })
})
