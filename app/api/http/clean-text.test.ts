import { expect, test } from 'vitest'
import type { z } from 'zod'
import { nameOf } from '#app/api/http/route-table.ts'
import { allRoutes } from '#app/api/openapi/all-routes.ts'

const DIRTY = 'a\u0000b\u0007c\ud800d\u009be\ufffff'
/** Secrets are compared or hashed unchanged and never displayed. */
const SECRETS = /(password|token|\.code|revoke-session \.id)$/i

type Def = {
  type: string
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
  element?: z.ZodType
  items?: z.ZodType[]
  innerType?: z.ZodType
  valueType?: z.ZodType
  keyType?: z.ZodType
  getter?: () => z.ZodType
}
const seen = new Set<unknown>()
const texts: { at: string; schema: z.ZodType }[] = []

/** Collects every string schema inside a schema, each once. */
function walk(schema: z.ZodType, at: string): void {
  if (seen.has(schema)) return
  seen.add(schema)
  const def = schema._zod.def as unknown as Def
  // A pipe can turn text into another type, so its output counts.
  if (def.type === 'string' || def.type === 'pipe') texts.push({ at, schema })
  for (const [name, part] of Object.entries(def.shape ?? {})) walk(part, `${at}.${name}`)
  for (const part of [...(def.options ?? []), ...(def.items ?? [])]) walk(part, at)
  for (const part of [def.element, def.innerType, def.valueType, def.keyType]) if (part) walk(part, at)
  if (def.type === 'lazy' && def.getter) walk(def.getter(), at)
}

test('every text that the API takes comes in without control characters and lone surrogates, or is refused (P-349)', async () => {
  for (const route of allRoutes()) {
    // Picture bytes are not text.
    if (route.is !== 'bytes') walk(route.takes, `${nameOf(route)} `)
    if (route.query) walk(route.query, `${nameOf(route)}? `)
  }
  expect(texts.length).toBeGreaterThan(60)
  const dirty: string[] = []
  for (const { at, schema } of texts) {
    if (SECRETS.test(at)) continue
    const parsed = schema.safeParse(DIRTY)
    // A schema that parses a word, such as `true`, returns that word.
    if (parsed.success && typeof parsed.data === 'string' && parsed.data !== 'abcdef') dirty.push(at)
  }
  expect(dirty).toEqual([])
})
