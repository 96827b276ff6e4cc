import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type ImportMap, importMap } from '#domain/import/plan/import-map.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Reads a map file: YAML, or JSON, which is YAML as well. Refuses with `bad-map` and a sentence for each mistake, which
 * names its line.
 */
export function readMap(text: string): Result<ImportMap, 'bad-map'> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const [error] = document.errors
  if (error) {
    const { line } = lines.linePos(error.pos[0])
    return refuse('bad-map', { details: `line ${line}: ${error.message.split('\n')[0]}` })
  }
  // An alias may repeat its anchor a thousand times.
  const parsed = importMap.safeParse(withoutNull(document.toJS({ maxAliasCount: 20 }) ?? {}))
  if (parsed.success) return ok(parsed.data)
  const lineOf = (path: PropertyKey[]): number => {
    for (let end = path.length; end > 0; end--) {
      const node: unknown = document.getIn(path.slice(0, end), true)
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
    }
    return 1
  }
  const sentences = parsed.error.issues.flatMap((issue) => sentencesOf(issue, lineOf))
  return refuse('bad-map', { details: sentences.slice(0, 20).join('\n') })
}

/** A key without a value is one that nobody filled in. */
function withoutNull(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).filter(([key, one]) => one !== null || key === 'parent' || key === 'language')
  return Object.fromEntries(entries.map(([key, one]) => [key, withoutNull(one)]))
}

function sentencesOf(issue: z.core.$ZodIssue, lineOf: (path: PropertyKey[]) => number): string[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `line ${lineOf([...issue.path, key])}: ${nameOf([...issue.path, key])} is unknown`)
  const what =
    issue.code === 'invalid_value'
      ? `must be one of ${issue.values.map(String).join(', ')}`
      : issue.code === 'invalid_type'
        ? `must be ${ARTICLES[issue.expected] ?? issue.expected}`
        : issue.code === 'too_small'
          ? 'must not be empty'
          : issue.code === 'too_big'
            ? `is longer than ${issue.maximum} characters`
            : issue.message
  return [`line ${lineOf(issue.path)}: ${nameOf(issue.path)} ${what}`]
}

const nameOf = (path: PropertyKey[]): string => (path.length === 0 ? 'the map' : path.map(String).join('.'))
const ARTICLES: Record<string, string> = {
  object: 'a list of names with values',
  record: 'a list of names with values',
  string: 'a text',
  boolean: 'true or false',
}
