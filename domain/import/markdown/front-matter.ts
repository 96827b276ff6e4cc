import { parse as parseToml } from 'smol-toml'
import { parse as parseYaml } from 'yaml'
import { ok, type Result, refuse } from '#domain/result.ts'

export type FrontMatter = { fields: Record<string, unknown>; body: string }

const FENCES: [begin: RegExp, end: RegExp, parse: (text: string) => unknown][] = [
  [/^---[ \t]*\r?\n/, /^(?:---|\.\.\.)[ \t]*$/m, (text) => parseYaml(text, { logLevel: 'error' })],
  [/^\+\+\+[ \t]*\r?\n/, /^\+\+\+[ \t]*$/m, (text) => parseToml(text)],
  [/^;;;[ \t]*\r?\n/, /^;;;[ \t]*$/m, (text) => JSON.parse(text) as unknown],
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
    return fieldsOf(() => parse(rest.slice(0, closing.index)), body)
  }
  const braces = /^(\{\r?\n[\s\S]*?\r?\n\})[ \t]*(?:\r?\n|$)/.exec(text)
  if (!braces) return refuse('no-front-matter')
  return fieldsOf(() => JSON.parse(braces[1] ?? '') as unknown, text.slice(braces[0].length))
}

/** True for a text that begins as a file with front matter does. */
export const frontMatterBegins = (text: string): boolean =>
  /^\ufeff?(?:(?:---|\+\+\+|;;;)[ \t]*\r?\n|\{\r?\n)/.test(text)

function fieldsOf(parse: () => unknown, body: string): Result<FrontMatter, 'bad-front-matter'> {
  try {
    const fields = parse() ?? {}
    if (typeof fields === 'object' && !Array.isArray(fields))
      return ok({ fields: fields as Record<string, unknown>, body })
    return refuse('bad-front-matter', { details: 'the front matter is no list of fields' })
  } catch (error) {
    return refuse('bad-front-matter', {
      details: error instanceof Error ? error.message.split('\n')[0] : String(error),
    })
  }
}
