import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { isGlobal } from '#db/commands/shared/is-global.ts'
import { OPEN, testInternet } from '#server/outgoing/testing/stub.ts'

let internet: Awaited<ReturnType<typeof testInternet>>
beforeEach(async () => {
  internet = await testInternet(({ path }, response) => {
    if (path === '/stall') return
    if (path === '/drip') return void response.writeHead(200).write('a')
    if (path === '/hang-up') return void response.destroy()
    if (path === '/moved') return void response.writeHead(302, { location: 'https://127.0.0.1/secret' }).end()
    if (path === '/endless') {
      const more = () => response.write(Buffer.alloc(65_536)) && setImmediate(more)
      response.on('drain', more)
      return void more()
    }
    response.writeHead(200, { 'content-type': 'text/plain' }).end('hello')
  })
})
afterEach(() => internet.close())

const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'answered',
    (error: { code?: string }) => error.code ?? 'another error',
  )

test('it connects to the address that it looked up and checked, with the name in the handshake (P-132)', async () => {
  const answer = await internet.ask('https://news.wire.example/a?b#c')
  expect({ ...answer, body: answer.body.toString() }).toMatchObject({ status: 200, body: 'hello', isCut: false })
  expect(internet.dialled).toEqual([`${OPEN}:443`])
  expect(internet.asked).toEqual(['GET news.wire.example/a?b'])
})

test('private networks are refused before connecting (P-132)', async () => {
  const inside = ['10.0.0.1', '127.0.0.1', '169.254.169.254', '::1', '::ffff:10.0.0.1', 'fd00::1', '64:ff9b::a00:1']
  for (const address of inside) {
    internet.hosts.set('trap.wire.example', [address])
    expect([address, await codeOf(internet.ask('https://trap.wire.example/'))]).toEqual([address, 'private'])
  }
  // One public address does not make the other one harmless.
  internet.hosts.set('trap.wire.example', [OPEN, '192.168.1.1'])
  expect(await codeOf(internet.ask('https://trap.wire.example/'))).toBe('private')
  for (const written of ['https://127.0.0.1/', 'https://[::1]/', 'https://2130706433/', 'https://0x7f.1/'])
    expect([written, await codeOf(internet.ask(written))]).toEqual([written, 'private'])
  expect(internet.dialled).toEqual([])
})

test('redirects are reported and never followed (P-132)', async () => {
  const { status, location } = await internet.ask('https://news.wire.example/moved')
  expect([status, location]).toEqual([302, 'https://127.0.0.1/secret'])
  expect(internet.asked).toHaveLength(1)
})

test('requests fail without https, on stalls, trickled bodies, resets and wrong certificates', async () => {
  const ask = (url: string) => codeOf(internet.ask(url))
  expect(await ask('http://news.wire.example/')).toBe('not-https')
  expect(await ask('https://ana:secret@news.wire.example/')).toBe('not-https')
  expect(await ask('https://news.wire.example/stall')).toBe('too-slow')
  expect(await ask('https://news.wire.example/drip')).toBe('too-slow')
  expect(await ask('https://news.wire.example/hang-up')).toBe('no-answer')
  expect(await ask('https://another.example/')).toBe('no-answer')
  internet.hosts.set('nowhere.wire.example', [])
  expect(await ask('https://nowhere.wire.example/')).toBe('no-such-host')
  const slow = internet.askWith({ resolve: () => new Promise(() => undefined) })
  expect(await codeOf(slow('https://news.wire.example/'))).toBe('too-slow')
})

test('an answer without an end is cut (P-132)', async () => {
  const { body, isCut } = await internet.ask('https://news.wire.example/endless')
  expect([body.length, isCut]).toEqual([262_144, true])
})

describe('the open internet (P-132)', () => {
  test.each(['1.1.1.1', '93.184.216.34', '172.15.0.1', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])('%s', (one) =>
    expect(isGlobal(one)).toBe(true),
  )
  test.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.8.8.8',
    '169.254.1.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.0.1',
    '192.0.2.1',
    '198.18.0.1',
    '198.51.100.7',
    '203.0.113.9',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'ff02::1',
    '::ffff:8.8.8.8',
    '64:ff9b::808:808',
    '2001:db8::1',
    '2002:a00:1::',
    'x',
    '',
  ])('not %s', (one) => expect(isGlobal(one)).toBe(false))
})
