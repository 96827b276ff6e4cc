import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Child, superviseChild } from '#server/process/children.ts'
import { freePort } from '#server/testing/free-port.ts'

const file = path.join(import.meta.dirname, 'testing/child.ts')
let child: Child | undefined
afterEach(() => child?.stop(100))

function start() {
  const said: string[] = []
  child = superviseChild({ name: 'child', file, argv: [], onWord: (word) => said.push(word) })
  return { child, said }
}
const patient = { timeout: 20_000 }

/** False also for a zombie, which ended and was not yet reaped. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

test('a child that dies is started again', async () => {
  const { child, said } = start()
  await expect.poll(() => said.length, patient).toBe(1)
  const first = child.pid() ?? 0
  process.kill(first, 'SIGKILL')
  await expect.poll(() => said.length, patient).toBe(2)
  expect(child.pid()).not.toBe(first)
})

test('a child that hangs is killed and started again; one that answers is left alone (P-421)', patient, async () => {
  const said: string[] = []
  const hangs = { everyMs: 50, silentMs: 2_000, startingMs: 60_000 }
  child = superviseChild({ name: 'child', file, argv: [], onWord: (word) => said.push(word), hangs })
  await expect.poll(() => said, patient).toEqual(['ready'])
  const first = child.pid() ?? 0
  child.send({ hang: true })
  await expect.poll(() => said, patient).toEqual(['ready', 'ready'])
  expect(isAlive(first)).toBe(false)
  expect(child.pid()).not.toBe(first)
})

test.skipIf(process.platform !== 'linux')('a child goes before its parent when memory runs out (P-422)', async () => {
  const { child, said } = start()
  await expect.poll(() => said.length, patient).toBe(1)
  const score = (pid: number | string) => Number(fs.readFileSync(`/proc/${pid}/oom_score_adj`, 'utf8'))
  expect(score(child.pid() ?? 0)).toBeGreaterThan(score('self'))
})

test('a child ignores SIGTERM and SIGINT, ends on the message stop, and is not restarted (P-127)', async () => {
  const { child, said } = start()
  await expect.poll(() => said.length, patient).toBe(1)
  const pid = child.pid() ?? 0
  process.kill(pid, 'SIGTERM')
  process.kill(pid, 'SIGINT')
  await child.stop(10_000)
  expect(isAlive(pid)).toBe(false)
  expect(child.pid()).toBeNull()
  expect(said).toEqual(['ready'])
})

test('a child ends when its parent was killed without a word (P-127)', async () => {
  const parent = spawn(process.execPath, [path.join(import.meta.dirname, 'testing/parent.ts')], { stdio: 'pipe' })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  expect(isAlive(pid)).toBe(true)
  const channelClosed = once(parent.stderr.resume(), 'close')
  parent.kill('SIGKILL')
  // The children hold the other end of this pipe: it closes when the last of them has ended.
  await channelClosed
})

test('a word to one that has died, which nobody has heard yet, is lost and breaks nothing', patient, async () => {
  const port = await freePort()
  const said: string[] = []
  const sharer = sharing('one', port, said)
  try {
    await expect.poll(() => said.length, patient).toBe(1)
    process.kill(sharer.pid() ?? 0, 'SIGKILL')
    // The child closes its end of the channel while our event loop is blocked.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
    sharer.send({ metrics: 'wanted' })
    await expect.poll(() => said.length, patient).toBe(2)
    process.kill(sharer.pid() ?? 0, 'SIGKILL')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
  } finally {
    await sharer.stop(0)
  }
  expect(sharer.pid()).toBeNull()
})

test('waiting for a port survives the death of a process that shares it', patient, async () => {
  const port = await freePort()
  const said: string[] = []
  const [one, other] = [sharing('one', port, said), sharing('other', port, said)]
  try {
    await expect.poll(() => said.length, patient).toBe(2)
    const [killed, left] = [one.pid() ?? 0, other.pid() ?? 0]
    process.kill(killed, 'SIGSTOP')
    process.kill(left, 'SIGSTOP')
    const asked = Array.from({ length: 40 }, () => ask(port))
    await Promise.all(asked.map((each) => each.sent))
    process.kill(killed, 'SIGKILL')
    process.kill(left, 'SIGCONT')
    const answers = await Promise.all(asked.map((each) => each.answer))
    expect(new Set(answers)).toEqual(new Set([String(left)]))
  } finally {
    await Promise.all([one.stop(0), other.stop(0)])
  }
})

function sharing(name: string, port: number, said: string[]): Child {
  const sharer = path.join(import.meta.dirname, 'testing/sharing-child.ts')
  return superviseChild({
    name,
    file: sharer,
    argv: [String(port)],
    sharesPort: true,
    onWord: (word) => said.push(word),
  })
}

function ask(port: number): { sent: Promise<unknown>; answer: Promise<string> } {
  const request = http.get({ port, host: '127.0.0.1', agent: false })
  const answer = new Promise<string>((resolve, reject) => {
    request.on('error', reject)
    request.on('response', (response) => response.setEncoding('utf8').on('data', resolve))
  })
  return { sent: once(request, 'finish'), answer }
}
