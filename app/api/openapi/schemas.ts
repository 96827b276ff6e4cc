import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'

type Json = Record<string, unknown>
export type Schemas = ReturnType<typeof createSchemas>

/**
 * Converts zod schemas to JSON Schema. Schemas with an `id` become named components that the others refer to. Two
 * different schemas with the same name are a bug and throw.
 */
export function createSchemas() {
  const named: Record<string, Json> = {}
  return {
    /** Returns the schema of a request (`input`) or of a response (`output`). */
    of(schema: z.ZodType, io: 'input' | 'output'): Json {
      const { $schema: _, $defs = {}, ...json } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' })
      for (const [name, definition] of Object.entries($defs)) keep(named, name, definition as Json)
      return withReferences(json) as Json
    },
    named: (): Record<string, Json> =>
      Object.fromEntries(Object.entries(named).toSorted(([a], [b]) => (a < b ? -1 : 1))),
  }
}

function keep(named: Record<string, Json>, name: string, schema: Json): void {
  const { id: _id, ...definition } = schema
  const json = withReferences(definition) as Json
  if (named[name] && !isDeepStrictEqual(named[name], json)) throw new Error(`Two schemas are named ${name}.`)
  named[name] = json
}

function withReferences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withReferences)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      key === '$ref' && typeof part === 'string'
        ? part.replace('#/$defs/', '#/components/schemas/')
        : withReferences(part),
    ]),
  )
}
