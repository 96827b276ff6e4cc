import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endProgram, makeCertificate, untilItAnswers } from '#e2e/edge/programs.ts'
import type { Proxy } from '#e2e/edge/proxy-tests.ts'
import { freePort } from '#e2e/support/newsroom.ts'

/** Starts Caddy with `deploy/Caddyfile` in front of a newsroom that listens on `upstream`. */
export async function startCaddy(upstream: number, https: number): Promise<Proxy> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-caddy-'))
  const { cert, key } = makeCertificate(dir)
  const http = await freePort()
  const env = {
    ...process.env,
    HOME: dir,
    XDG_DATA_HOME: dir,
    XDG_CONFIG_HOME: dir,
    CADDY_ADMIN: 'off',
    HTTP_PORT: String(http),
    HTTPS_PORT: String(https),
    SITE_URL: `https://localhost:${https}`,
    UPSTREAM: `127.0.0.1:${upstream}`,
    CADDY_TLS: `tls ${cert} ${key}`,
  }
  const child = spawn('caddy', ['run', '--config', path.resolve('deploy/Caddyfile'), '--adapter', 'caddyfile'], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const isThere = async () => (await fetch(`https://localhost:${https}/up`)).ok
  await untilItAnswers(child, isThere, () => said)
  return {
    url: `https://localhost:${https}`,
    plain: `http://localhost:${http}`,
    stop: async () => {
      await endProgram(child)
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}
