import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { answerOrFail } from '#server/render/next-server.ts'

async function statusOf(answer: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  const server = http.createServer((request, response) => void answerOrFail(answer, request, response))
  onTestFinished(() => void server.close())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return (await fetch(`http://127.0.0.1:${port}/desk`, { headers: { connection: 'close' } })).status
}

test('an answer that fails is a 500, also one that fails at once', async () => {
  const boom = new Error('the disk')
  expect(await statusOf(() => Promise.reject(boom))).toBe(500)
  expect(
    await statusOf(() => {
      throw boom
    }),
  ).toBe(500)
})
