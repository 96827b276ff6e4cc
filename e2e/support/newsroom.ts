import { type ChildProcess, spawn } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'

export type Newsroom = {
  url: string
  dataDir: string
  /** Id of the server's own process. */
  pid: () => number | undefined
  /** Output of the server so far. */
  said: () => string
  /** Runs a CLI command on the same data. Returns its exit code and its output. */
  news: (...args: string[]) => Promise<{ code: number | null; output: string }>
  /** Kills it with SIGKILL, like a power cut. */
  kill: () => Promise<void>
  /** Starts it again after `kill`, on the same port and data. */
  revive: () => Promise<void>
  stop: () => Promise<void>
}

/** Authorizes tests to read `/metrics`, which a server behind a proxy hides without it. */
export const METRICS_TOKEN = 'a token for the tests'

/**
 * Starts a newsroom as its command would, on a free port and in a folder of its own; `more` extends its environment. A
 * demo begins with a copy of the prepared sample if there is one (`prepared-sample.ts`).
 */
export async function startNewsroom(command: 'demo' | 'start', more: Record<string, string> = {}): Promise<Newsroom> {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), `broadsheet-e2e-${command}-`))
  const prepared = more['PREPARED_SAMPLE'] ?? process.env['PREPARED_SAMPLE']
  if (command === 'demo' && prepared) fs.cpSync(prepared, dataDir, { recursive: true })
  const port = await freePort()
  const url = `http://localhost:${port}`
  // Trusts the forwarded client addresses of test readers, and writes reads every second rather than every minute. The
  // store of pages has what readers ask for: filling it would take half a minute of CPU for each newsroom. The desk has
  // a page with a broken panel.
  const ours = {
    TRUSTED_PROXIES: '127.0.0.1',
    READS_EVERY_SECONDS: '1',
    METRICS_TOKEN,
    PAGE_STORE_FILL: 'off',
    TEST_PAGES: 'on',
  }
  const own = { PORT: String(port), SITE_URL: url, DATA_DIR: dataDir, NEXT_DIST_DIR: distDir }
  const env = { ...process.env, ...ours, ...own, ...more }
  let said = ''
  const start = async () => {
    const started = spawn(process.execPath, [`cli/${command}.ts`], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
    }
    started.stdout.on('data', hear)
    started.stderr.on('data', hear)
    await untilHealthy(url, started, () => said)
    return started
  }
  let child = await start()
  return {
    url,
    dataDir,
    pid: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined),
    said: () => said,
    news: (...args) => runNews(args, env),
    kill: () => end(child, 'SIGKILL'),
    revive: async () => {
      child = await start()
    },
    stop: async () => {
      await end(child)
      fs.rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const distDir = process.env['NEXT_DIST_DIR'] ?? '.next-test'

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

async function untilHealthy(url: string, child: ChildProcess, said: () => string): Promise<void> {
  const deadline = Date.now() + 180_000
  while (Date.now() < deadline) {
    const ended = child.exitCode ?? child.signalCode
    if (ended !== null) throw new Error(`The newsroom ended with ${ended}:\n${said()}`)
    const answer = await fetch(`${url}/healthz`, { signal: AbortSignal.timeout(5_000) }).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  child.kill('SIGKILL')
  throw new Error(`The newsroom was not ready after three minutes:\n${said()}`)
}

function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const late = setTimeout(() => child.kill('SIGKILL'), 15_000)
    child.once('exit', () => {
      clearTimeout(late)
      resolve()
    })
    child.kill(signal)
  })
}

function runNews(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['cli/main.ts', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const hear = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('exit', (code) => resolve({ code, output }))
  })
}
