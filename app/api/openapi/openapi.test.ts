import { Validator } from '@seriousme/openapi-schema-validator'
import { beforeAll, expect, test } from 'vitest'
import { GET } from '#app/api/openapi.json/route.ts'
import { call } from '#app/api/testing/call.ts'

type Operation = {
  'x-least-role': string
  operationId: string
  parameters?: { name: string; in: string }[]
  requestBody?: { content: object }
  responses: Record<string, { content?: Record<string, { schema: object }> }>
}
type Described = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Record<string, unknown> }
}

let description: Described
beforeAll(async () => {
  const { json } = await call(GET, { path: '/api/openapi.json' })
  description = json as unknown as Described
})

test('it is valid OpenAPI 3.1 without dangling references (P-96)', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(description))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  const references = [...JSON.stringify(description).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name)
  expect(new Set(references).size).toBeGreaterThan(15)
  expect(references.filter((name) => name === undefined || !(name in description.components.schemas))).toEqual([])
  const broken = structuredClone(description)
  Object.assign(broken.paths['/api/articles']?.['get'] ?? {}, { responses: 'none' })
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false })
})

test('every operation has a name of its own, says what it answers, and how it refuses (P-96)', () => {
  const all = Object.values(description.paths).flatMap((methods) => Object.values(methods))
  expect(new Set(all.map((one) => one.operationId)).size).toBe(all.length)
  for (const one of all) {
    expect(
      Object.keys(one.responses).some((status) => status.startsWith('2')),
      one.operationId,
    ).toBe(true)
    expect(one.responses['500'], one.operationId).toBeDefined()
  }
})

test('a save says its body, its version, its key, and what it can be refused for', () => {
  const save = description.paths['/api/articles/{id}']?.['put']
  expect(save?.parameters?.map((one) => `${one.in} ${one.name}`)).toEqual(['path id', 'header Idempotency-Key'])
  expect(JSON.stringify(save?.requestBody)).toContain('"required":["version"]')
  expect(JSON.stringify(save?.requestBody)).toContain('"example":{"version":14,"headline":"Another ferry"}')
  expect(JSON.stringify(save?.responses['409'])).toContain('"enum":["changed-meanwhile"]')
  expect(JSON.stringify(save?.responses['401'])).toContain('signed-out')
})
