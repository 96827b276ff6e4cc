import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { endProgram, replaceAll, untilItAnswers } from '#e2e/edge/programs.ts'
import { ask } from '#e2e/support/machine.ts'

export type Varnish = { url: string; stop: () => Promise<void> }

/** Starts Varnish with `deploy/varnish.vcl` in front of `upstream`; it takes purges at a port of their own. */
export async function startVarnish(upstream: number, ports: { http: number; purge: number }): Promise<Varnish> {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-varnish-'))
  // Its worker may run as another user.
  fs.chmodSync(dir, 0o755)
  const shipped = fs.readFileSync('deploy/varnish.vcl', 'utf8')
  const vcl = path.join(dir, 'default.vcl')
  fs.writeFileSync(vcl, replaceAll(shipped, { '.port = "3000";': `.port = "${upstream}";` }))
  const listen = ['-a', `http=127.0.0.1:${ports.http}`, '-a', `purge=127.0.0.1:${ports.purge}`]
  const asShipped = ['-p', 'http_gzip_support=off', '-p', 'backend_idle_timeout=20']
  for (const parameter of asShipped.filter((word) => word !== '-p'))
    if (!shipped.includes(parameter)) throw new Error(`The configuration does not name ${parameter}.`)
  const child = spawn(
    'varnishd',
    ['-F', '-n', path.join(dir, 'work'), ...listen, '-f', vcl, '-s', 'malloc,64m', ...asShipped],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const url = `http://localhost:${ports.http}`
  const isThere = async () => (await ask({ url }, '/up')).status !== 0
  await untilItAnswers(child, isThere, () => said)
  return {
    url,
    stop: async () => {
      await endProgram(child)
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}
