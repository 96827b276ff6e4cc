import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { JOIN_PATH, letterFormPath } from '#domain/urls/newsletter-forms.ts'
import { createEditorsClient } from '#server/http/editors/editors-client.ts'
import { requestEditors } from '#server/http/editors/request-editors.ts'

/** A process that dies with the first request and answers each after. */
let dir: string
let server: http.Server
let heard: number
beforeEach(async () => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-editors-'))
  heard = 0
  server = http.createServer((request, response) => {
    heard += 1
    if (heard === 1) request.resume().once('end', () => request.socket.destroy())
    else response.end('done')
  })
  await new Promise<void>((resolve) => server.listen(path.join(dir, 'editors.sock'), () => resolve()))
})
afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  fs.rmSync(dir, { recursive: true })
})

async function timesHeard(method: string, at: string): Promise<number> {
  heard = 0
  const socketPath = path.join(dir, 'editors.sock')
  const editors = createEditorsClient({ socketPath, siteUrl: 'https://paper.example', want: () => {} })
  const question = { path: at, method, headers: {}, body: method === 'POST' ? Buffer.from('x=y') : null }
  await requestEditors({ editors, question, signal: AbortSignal.timeout(10_000) }).catch(() => null)
  editors.close()
  return heard
}

test('a form that the process died with is sent again only where it says the same a second time', async () => {
  const token = 't'.repeat(43)
  expect(await timesHeard('POST', letterFormPath('leave', token))).toBe(2)
  expect(await timesHeard('POST', letterFormPath('confirm', token))).toBe(2)
  expect(await timesHeard('POST', letterFormPath('preferences', token))).toBe(1)
  expect(await timesHeard('POST', JOIN_PATH)).toBe(1)
  expect(await timesHeard('GET', letterFormPath('preferences', token))).toBe(2)
})
