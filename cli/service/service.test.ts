import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { requireOutsideHomes } from '#cli/service/require-outside-homes.ts'
import { ENV_FILE, newsCommand } from '#cli/service/systemd-unit.ts'

const MAIN = path.resolve('cli/main.ts')
const UNIT = 'etc/systemd/system/broadsheet.service'
const FILES = [UNIT, 'etc/sysusers.d/broadsheet.conf', 'usr/local/bin/news', 'etc/broadsheet.env']
const hasSystemd = !spawnSync('systemd-analyze', ['--version']).error

let root = ''
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-service-'))
})
afterEach(() => fs.rmSync(root, { recursive: true, force: true }))

/** A program that every machine has outside of homes, in the place of Node: this checkout may be in one. */
const NODE = '/usr/bin/env'
const places = () => ['--root', root, '--program', '/srv/broadsheet/current', '--node', NODE]

function install(...options: string[]) {
  const done = spawnSync(process.execPath, [MAIN, 'service', 'install', ...places(), ...options], {
    encoding: 'utf8',
  })
  return { code: done.status, out: done.stdout, err: done.stderr }
}
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')
const modeOf = (file: string) => (fs.statSync(path.join(root, file)).mode & 0o777).toString(8)

test('a service is a unit, its settings, its user and the command news (P-216, P-422)', () => {
  const { code, out } = install('--program', '/srv/broadsheet/current', '--site', 'https://paper.example')
  expect(code).toBe(0)
  expect(FILES.map((file) => [file, modeOf(file)])).toEqual([
    [UNIT, '644'],
    ['etc/sysusers.d/broadsheet.conf', '644'],
    ['usr/local/bin/news', '755'],
    ['etc/broadsheet.env', '600'],
  ])
  expect(read(UNIT)).toContain(`ExecStart=${NODE} cli/start.ts\n`)
  expect(read(UNIT)).toContain('WorkingDirectory=/srv/broadsheet/current\n')
  expect(read(UNIT)).toContain('\nOOMPolicy=continue\n')
  expect(read('etc/broadsheet.env')).toContain('\nSITE_URL=https://paper.example\n')
  expect(out).toContain('systemctl enable --now broadsheet')
  expect(spawnSync('sh', ['-n', path.join(root, 'usr/local/bin/news')]).status).toBe(0)
})

test('the command names files that are here in full, but not itself', () => {
  const here = path.join(root, 'here')
  for (const name of ['restore', 'tuesday.db']) fs.mkdirSync(path.join(here, name), { recursive: true })
  fs.writeFileSync(path.join(root, 'env'), '')
  const command = newsCommand({ node: '/bin/echo', root }).replace(ENV_FILE, path.join(root, 'env'))
  const script = command.replace('runuser -u broadsheet -- ', '')
  const said = (...words: string[]) =>
    spawnSync('sh', ['-c', script, 'news', ...words], { cwd: here, encoding: 'utf8' }).stdout.trim()
  expect(said('restore', 'tuesday.db', '--yes', 'restore')).toBe(
    `cli/main.ts restore ${here}/tuesday.db --yes ${here}/restore`,
  )
  expect(said('restore', './none.db', 'here:none.db', '/a')).toBe(
    `cli/main.ts restore ${here}/./none.db here:none.db /a`,
  )
  expect(said()).toBe('cli/main.ts')
})

test('settings that are there are kept, and the unit is written anew', () => {
  install('--program', '/srv/broadsheet/0.1.0')
  fs.writeFileSync(path.join(root, 'etc/broadsheet.env'), 'SITE_URL=https://halyard.example\n')
  expect(install('--program', '/srv/broadsheet/0.2.0').out).toContain('kept   /etc/broadsheet.env')
  expect(read('etc/broadsheet.env')).toBe('SITE_URL=https://halyard.example\n')
  expect(read(UNIT)).toContain('WorkingDirectory=/srv/broadsheet/0.2.0\n')
})

test.each([
  [['--site', 'http://paper.example'], /http:\/\/paper.example is not an address such as https:\/\/paper.example/],
  [['--program', '/srv/my paper'], /move the program to a folder without spaces/],
])('%j is refused with a sentence', (options, sentence) => {
  const { code, err } = install(...options)
  expect([code, err]).toEqual([2, expect.stringMatching(sentence)])
  expect(fs.readdirSync(root)).toEqual([])
})

test('Node and the program are refused below a home, which the service cannot see (P-427)', () => {
  const link = path.join(root, 'node')
  fs.symlinkSync('/root', link)
  for (const file of ['/home/ana/.nvm/versions/node/v24/bin/node', '/root/bin/node', '/run/user/1000/node', link])
    expect(() => requireOutsideHomes('Node', file)).toThrow(
      /is below \/(?:home|root|run\/user), which the service cannot see. Install Node for all users/,
    )
  for (const file of ['/homes/node', '/usr/local/bin/node', process.execPath.replace(/^\/(?:home|root)\//, '/opt/')])
    expect(() => requireOutsideHomes('Node', file)).not.toThrow()
  fs.rmSync(link)
  for (const [option, file] of [
    ['--node', '/home/ana/node'],
    ['--program', '/home/ana/broadsheet'],
  ] as const)
    expect(install(option, file)).toMatchObject({
      code: 1,
      err: expect.stringContaining(`${file} is below /home`) as string,
    })
  expect(fs.readdirSync(root)).toEqual([])
})

test.skipIf(!hasSystemd)('systemd finds the unit sound, and little exposed', () => {
  install()
  const analyze = (...words: string[]) => {
    const { stdout, stderr } = spawnSync('systemd-analyze', [...words, path.join(root, UNIT)], { encoding: 'utf8' })
    return stdout + stderr
  }
  const [, exposure] =
    /Overall exposure level for \S+: ([\d.]+)/.exec(analyze('security', '--offline=true', '--no-pager')) ?? []
  expect(Number(exposure)).toBeLessThanOrEqual(2.5)
  expect(
    analyze('verify')
      .split('\n')
      .filter((line) => line.includes('broadsheet.service:')),
  ).toEqual([])
})
