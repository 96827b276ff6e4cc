import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { type Child, keepChild } from '#server/children.ts'

const file = path.join(import.meta.dirname, 'child.testing.ts')
let child: Child | undefined
afterEach(() => child?.stop(100))

function start() {
  const said: string[] = []
  child = keepChild({ name: 'child', file, argv: [], onWord: (word) => said.push(word) })
  return { child, said }
}
const patient = { timeout: 20_000 }

/** False also for one that ended and was not yet collected. */
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

test('a child leaves SIGTERM and SIGINT to its parent, ends when told, and stays ended', async () => {
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

test('a child ends when its parent was killed without a word', async () => {
  const parent = spawn(process.execPath, [path.join(import.meta.dirname, 'parent.testing.ts')], { stdio: 'pipe' })
  const [line] = (await once(parent.stdout, 'data')) as [Buffer]
  const pid = Number(line.toString())
  expect(isAlive(pid)).toBe(true)
  const channelClosed = once(parent.stderr.resume(), 'close')
  parent.kill('SIGKILL')
  // The child holds the other end of this pipe: it closes when the last of them is gone.
  await channelClosed
})
