import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import https from 'node:https'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { examine, soundNewsrooms } from '#cli/doctor/testing/sound-newsroom.ts'
import { takeServerRole } from '#db/engine/server-role.ts'
import { makeProbe, PROBE_HEADER } from '#server/http/guard/server-identity.ts'
import { press } from '#server/http/testing/final-page.ts'
import { testWebServer } from '#server/http/testing/web-server.ts'
import { ensureSecret } from '#server/process/ensure-secret.ts'

const rooms = soundNewsrooms()
afterAll(() => rooms.end())
const endings: (() => unknown)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
})

let dir: string
beforeEach(async () => {
  dir = await rooms.copy()
})

/** A web process with a data folder of its own, whose server role this process holds. */
async function running(trusted: string[] = []) {
  const paper = await testWebServer(press.page, { trusted })
  ensureSecret(paper.dir)
  const role = takeServerRole(paper.dir)
  endings.push(
    () => role.release(),
    () => paper.close(),
  )
  return paper
}
type Paper = Awaited<ReturnType<typeof running>>
const examineRunning = (paper: Paper, variables: Record<string, string> = {}) =>
  examine(paper.dir, { PORT: String(paper.port), SITE_URL: `http://localhost:${paper.port}`, ...variables }, Date.now())

function listening(server: net.Server, host = '127.0.0.1'): Promise<number> {
  endings.push(() => new Promise((resolve) => server.close(resolve)))
  return new Promise((resolve) => server.listen(0, host, () => resolve((server.address() as AddressInfo).port)))
}

test('a server that runs proves who it is, and nobody else learns its version', async () => {
  const paper = await running()
  const { of, context } = await examineRunning(paper)
  expect(context.isRunning).toBe(true)
  expect(of('server')).toMatchObject({
    level: 'ok',
    found: expect.stringMatching(/^Version \d+\.\d+\.\d+ answers/) as string,
  })
  expect(of('port').level).toBe('ok')
  const asked = async (headers: Record<string, string>) =>
    JSON.parse((await paper.ask('/healthz', { headers })).text) as object
  expect(await asked({})).not.toHaveProperty('server')
  const secret = fs.readFileSync(path.join(paper.dir, 'secret'), 'utf8')
  expect(await asked({ [PROBE_HEADER]: makeProbe(secret, Date.now()).header })).toHaveProperty('server.version')
  expect(await asked({ [PROBE_HEADER]: makeProbe('another secret', Date.now()).header })).not.toHaveProperty('server')
  expect(await asked({ [PROBE_HEADER]: makeProbe(secret, Date.now() - 3_600_000).header })).not.toHaveProperty('server')
})

test('another newsroom at the port, a silent port and a killed server are told apart', async () => {
  const paper = await running()
  fs.writeFileSync(path.join(paper.dir, 'secret'), 'x'.repeat(43))
  await paper.ask('/healthz')
  const other = await running()
  expect((await examineRunning(paper, { PORT: String(other.port) })).of('server')).toMatchObject({
    level: 'bad',
    found: expect.stringContaining('Something else') as string,
  })
  expect((await examineRunning(paper, { PORT: '1' })).of('server').found).toMatch(/nothing answers at/)
  fs.writeFileSync(path.join(dir, 'serving'), '')
  expect((await examine(dir)).of('server')).toMatchObject({
    level: 'warn',
    found: expect.stringContaining('killed') as string,
  })
})

test('a port that another program has is bad while the server is stopped', async () => {
  const port = await listening(net.createServer((socket) => socket.destroy()))
  expect((await examine(dir, { PORT: String(port) })).of('port')).toMatchObject({
    level: 'bad',
    found: `Port ${port} on 127.0.0.1 is in use by another program.`,
  })
  expect((await examine(dir, { HOST: '192.0.2.1', SITE_URL: 'http://localhost' })).of('port')).toMatchObject({
    level: 'bad',
    found: expect.stringContaining('EADDRNOTAVAIL') as string,
  })
})

test('a proxy that TRUSTED_PROXIES does not name is named, and one that it names is fine', async () => {
  const wrong = await running()
  await wrong.ask('/api/x', { headers: { 'x-forwarded-for': '203.0.113.7' } })
  const told = await examineRunning(wrong)
  expect(told.of('proxies')).toMatchObject({
    level: 'bad',
    advice: expect.stringContaining('Set TRUSTED_PROXIES to 127.0.0.1') as string,
  })
  expect(told.of('server').found).toContain('untrusted-proxy')
  const right = await running(['127.0.0.1'])
  await right.ask('/api/x', { headers: { 'x-forwarded-for': '203.0.113.7' } })
  expect((await examineRunning(right, { TRUSTED_PROXIES: '127.0.0.1' })).of('proxies').level).toBe('ok')
  expect((await examine(dir, { TRUSTED_PROXIES: '0.0.0.0/0' })).of('proxies').level).toBe('bad')
  expect((await examine(dir, { SITE_URL: 'https://paper.invalid' })).of('proxies')).toMatchObject({
    level: 'warn',
    found: expect.stringContaining('names none') as string,
  })
})

/** A proxy with TLS before a port, with a certificate that no browser trusts; `headers` are added to each request. */
async function tlsProxy(to: number, headers: Record<string, string>): Promise<number> {
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => path.join(path.dirname(dir), name))
  const subject = ['-subj', '/CN=doctor.test/O=Nobody', '-days', '9']
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-keyout',
      key ?? '',
      '-out',
      cert ?? '',
      ...subject,
    ],
    { stdio: 'ignore' },
  )
  const server = https.createServer(
    { key: fs.readFileSync(key ?? ''), cert: fs.readFileSync(cert ?? '') },
    (request, response) => {
      const onward = http.request(
        { port: to, path: request.url, headers: { ...request.headers, ...headers } },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(response)
        },
      )
      request.pipe(onward)
    },
  )
  return listening(server, '127.0.0.9')
}

test('SITE_URL is asked as a reader would: certificate, the same newsroom, the proxy on the way', async () => {
  const paper = await running()
  // A name of this machine that is not one of loopback's own, so that it counts as an address for others.
  const origin = (port: number) => `https://127.0.0.9:${port}`
  const port = await tlsProxy(paper.port, { 'x-forwarded-for': '203.0.113.7' })
  const { of } = await examineRunning(paper, { SITE_URL: origin(port) })
  expect(of('site-url')).toMatchObject({
    level: 'bad',
    found: expect.stringMatching(/refuse the certificate of Nobody/) as string,
  })
  expect(of('site-url').found).not.toContain('Another newsroom')
  expect(of('proxies')).toMatchObject({ level: 'bad', advice: expect.stringContaining('127.0.0.1') as string })
  const other = await running()
  const elsewhere = await tlsProxy(other.port, {})
  expect((await examineRunning(paper, { SITE_URL: origin(elsewhere) })).of('site-url').found).toContain(
    'Another newsroom answers',
  )
  expect((await examineRunning(paper, { SITE_URL: 'https://127.0.0.9:1' })).of('site-url').found).toBe(
    'https://127.0.0.9:1 cannot be reached: nothing listens there.',
  )
  expect((await examineRunning(paper, { SITE_URL: 'https://paper.invalid' })).of('site-url')).toMatchObject({
    level: 'bad',
    found: expect.stringMatching(/DNS/) as string,
  })
}, 60_000)

test('an address that leads elsewhere, or that is no Broadsheet, is bad', async () => {
  const paper = await running()
  const leads = await listening(
    http.createServer((_, response) =>
      response.writeHead(301, { location: 'https://www.paper.example/x?token=1' }).end(),
    ),
  )
  const tls = await tlsProxy(leads, {})
  const told = (await examineRunning(paper, { SITE_URL: `https://127.0.0.9:${tls}` })).of('site-url')
  expect(told.found).toContain('redirects to https://www.paper.example.')
  expect(told.found).not.toContain('token')
  expect((await examine(dir, { PORT: '39001', SITE_URL: 'http://localhost:39002' })).of('site-url').level).toBe('warn')
})

async function postOffice(authenticates: boolean): Promise<{ port: number; letters: () => number }> {
  let count = 0
  const post = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: (_, __, done) => (authenticates ? done(null, { user: 'desk' }) : done(new Error('no such account'))),
    onData: (stream, _, done) => {
      count += 1
      stream.resume()
      done()
    },
  })
  endings.push(() => new Promise<void>((resolve) => post.close(() => resolve())))
  await new Promise<void>((resolve) => post.listen(0, '127.0.0.1', () => resolve()))
  return { port: (post.server.address() as AddressInfo).port, letters: () => count }
}

test('the mail server is asked for a login, and no letter is sent', async () => {
  const good = await postOffice(true)
  const url = (port: number) => `smtp://desk:pass-of-mail@127.0.0.1:${port}`
  const from = { MAIL_FROM: '"The Halyard" <desk@paper.example>' }
  expect((await examine(dir, { SMTP_URL: url(good.port), ...from })).of('mail')).toMatchObject({
    level: 'ok',
    found: expect.stringContaining('the login works') as string,
  })
  const wrong = await postOffice(false)
  const refused = (await examine(dir, { SMTP_URL: url(wrong.port), ...from })).of('mail')
  expect(refused).toMatchObject({ level: 'bad', advice: 'Check the name and the password of the mail account.' })
  expect(JSON.stringify(refused)).not.toContain('pass-of-mail')
  expect((await examine(dir, { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'desk' })).of('mail').found).toMatch(
    /refused \(E\w+\)\. The sender is no mail address/,
  )
  expect([good.letters(), wrong.letters()]).toEqual([0, 0])
})
