import { parse as parseToml } from 'smol-toml'
import { readYaml } from '#domain/import/markdown/read-yaml.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** `line` is the number of the line on which the text begins. `isDoubled`: a field stands twice, of which the last counts. */
export type FrontMatter = { fields: Record<string, unknown>; body: string; line: number; isDoubled: boolean }

type Parsed = { value: unknown; isDoubled: boolean }
const once = (value: unknown): Parsed => ({ value, isDoubled: false })

const FENCES: [begin: RegExp, end: RegExp, parse: (text: string) => Parsed][] = [
  [/^---[ \t]*\r?\n/, /^(?:---|\.\.\.)[ \t]*$/m, readYaml],
  [/^\+\+\+[ \t]*\r?\n/, /^\+\+\+[ \t]*$/m, (text) => once(parseToml(text))],
  [/^;;;[ \t]*\r?\n/, /^;;;[ \t]*$/m, (text) => once(JSON.parse(text))],
  [/^\{(?=\r?\n)/, /^\}[ \t]*$/m, (text) => once(JSON.parse(`{${text}}`))],
]

/**
 * Splits a file into its front matter (YAML between `---`, TOML between `+++`, JSON between `;;;` or in braces) and its
 * text. Refuses with `no-front-matter`, or `bad-front-matter` and a sentence.
 */
export function frontMatter(file: string): Result<FrontMatter, 'no-front-matter' | 'bad-front-matter'> {
  const text = file.replace(/^\ufeff/, '')
  for (const [begin, end, parse] of FENCES) {
    const opening = begin.exec(text)?.[0]
    if (opening === undefined) continue
    const rest = text.slice(opening.length)
    const closing = end.exec(rest)
    if (!closing) return refuse('no-front-matter')
    const body = rest.slice(closing.index + closing[0].length).replace(/^\r?\n/, '')
    return fieldsOf(() => parse(rest.slice(0, closing.index)), text, body)
  }
  return refuse('no-front-matter')
}

/** True for a text that begins as a file with front matter does. */
export const frontMatterBegins = (text: string): boolean =>
  /^\ufeff?(?:(?:---|\+\+\+|;;;)[ \t]*\r?\n|\{\r?\n)/.test(text)

function fieldsOf(parse: () => Parsed, text: string, body: string): Result<FrontMatter, 'bad-front-matter'> {
  try {
    const { value, isDoubled } = parse()
    const fields = value ?? {}
    const line = text.slice(0, text.length - body.length).split('\n').length
    if (typeof fields === 'object' && !Array.isArray(fields))
      return ok({ fields: fields as Record<string, unknown>, body, line, isDoubled })
    return refuse('bad-front-matter', { details: 'the front matter is no list of fields' })
  } catch (error) {
    return refuse('bad-front-matter', {
      details: error instanceof Error ? error.message.split('\n')[0] : String(error),
    })
  }
}
