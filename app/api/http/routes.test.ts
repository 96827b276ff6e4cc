import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type Handler, isMissing } from '#app/api/http/methods.ts'
import { call } from '#app/api/testing/call.ts'
import { type Route, routes } from '#domain/permissions/routes.ts'

const root = path.join(process.cwd(), 'app')
const folder = path.join(root, 'api')
const files = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.ts$/.test(file))
type Module = Record<Route['method'] | 'PATCH', Handler>
const moduleOf = async (file: string): Promise<Module> => import(path.join(folder, file))

test('the table names every route that there is, and no other', async () => {
  const found: string[] = []
  for (const file of files) {
    if (file.startsWith('auth/') || file.startsWith('[[')) continue
    const handlers = await moduleOf(file)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
      expect(handlers[method], `${file} says nothing to ${method}`).toBeTypeOf('function')
      if (!isMissing(handlers[method])) found.push(`${method} /api/${path.dirname(file)}`)
    }
  }
  const listed = routes
    .filter((route) => !route.path.startsWith('/api/auth/'))
    .map(({ method, path }) => `${method} ${path}`)
  expect(found.length).toBeGreaterThan(30)
  expect(found.sort()).toEqual(listed.sort())
})

test('an address that is not there is a problem for every method', async () => {
  const nothing = await moduleOf('[[...unknown]]/route.ts')
  for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const) {
    const { status, json } = await call(nothing[method], { method, path: '/api/unknown' })
    expect([status, json?.code]).toEqual([404, 'not-found'])
  }
})
