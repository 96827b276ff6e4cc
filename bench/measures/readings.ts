import fs from 'node:fs'

/** One name that a query passes to `reading()`. */
export type Reading = { file: string; line: number; text: string }
type Call = { start: number; end: number; readings: Reading[] }

export const keyOf = ({ file, line, text }: Reading): string => `${file}:${line} ${text}`

/** Finds every call of `reading()` in a file. */
export function callsIn(file: string): Call[] {
  const source = fs.readFileSync(file, 'utf8')
  return [...source.matchAll(/(?<![\w.])reading\(/g)].map(({ index }) => {
    const end = closing(source, index + 'reading'.length)
    const line = source.slice(0, index).split('\n').length
    const names = argumentsOf(source.slice(index + 'reading('.length, end - 1))
    return { start: index, end, readings: names.map((text) => ({ file, line, text })) }
  })
}

/** Rewrites a file so that each name is passed in a call of its own, together with its place in the source. */
export function withPlaces(file: string): string {
  let text = fs.readFileSync(file, 'utf8')
  for (const { start, end, readings } of callsIn(file).toReversed()) {
    const calls = readings.map((one) => `globalThis.readingAt(${JSON.stringify(keyOf(one))}, reading, ${one.text})`)
    text = `${text.slice(0, start)}void (${calls.join(', ')})${text.slice(end)}`
  }
  return text
}

/**
 * Returns the index behind the bracket that closes the one at `open`. Assumes that brackets within quotes and templates
 * are balanced.
 */
function closing(source: string, open: number): number {
  let depth = 0
  for (let at = open; at < source.length; at++) {
    if ('([{'.includes(source[at] ?? ' ')) depth += 1
    if (')]}'.includes(source[at] ?? ' ') && --depth === 0) return at + 1
  }
  throw new Error('A call of reading() is not closed.')
}

function argumentsOf(text: string): string[] {
  const found: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if ('([{'.includes(text[at] ?? ' ')) depth += 1
    if (')]}'.includes(text[at] ?? ' ')) depth -= 1
    if (at < text.length && !(text[at] === ',' && depth === 0)) continue
    found.push(text.slice(from, at).trim())
    from = at + 1
  }
  return found.filter(Boolean)
}
