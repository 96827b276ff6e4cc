import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Handler } from '#app/api/http/methods.ts'
import { POST as close, DELETE as open } from '#app/api/newsletters/[id]/closing/route.ts'
import { POST as create } from '#app/api/newsletters/route.ts'
import { apiNewsroom, call } from '#app/api/testing/call.ts'

let paper: ReturnType<typeof apiNewsroom>
beforeAll(() => {
  vi.stubEnv('BACKUP_URL', 's3://key:secret@store.example/papers')
  paper = apiNewsroom()
  paper.db.$client
    .exec(`insert into newsletter_lists (id, slug, name, sender_name, sender_address, language, created_at, closed_at)
      values (1, 'tides', 'Tides', 'T', 't@halyard.example', 'en', 0, 1), (2, 'ebb', 'Ebb', 'T', 't@halyard.example', 'en', 0, null)`)
})
afterAll(() => {
  vi.unstubAllEnvs()
  paper.close()
})

test('while copies of backups go elsewhere without a key, no newsletter is made or opened again', async () => {
  const { cookie } = await paper.signedIn('admin', 'Ana')
  const ask = (handler: Handler, method: string, id: string, body: object = {}) =>
    call(handler, { method, cookie, path: '/api/x', params: { id }, body })
  const fields = { name: 'Weekend', senderName: 'T', senderAddress: 't@halyard.example', language: 'en' }
  const more = { description: '', cadence: '', postal: '', rule: null, secondPerson: false }
  const refused = { status: 409, json: { code: 'backup-key-missing' } }
  expect(await ask(create, 'POST', '', { ...fields, ...more })).toMatchObject(refused)
  expect(await ask(open, 'DELETE', '1')).toMatchObject(refused)
  expect(await ask(close, 'POST', '2')).toMatchObject({ status: 204 })
  const states = paper.db.$client.prepare('select count(*) from newsletter_lists where closed_at is null').pluck().get()
  expect(states).toBe(0)
})
