import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from 'playwright'

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function installed(): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`)
    return named
  }
  return [chromium.executablePath(), ...SYSTEM].find((file) => fs.existsSync(file))
}

/**
 * Returns the path of an installed browser for the tests, or downloads one. Throws a plain sentence if neither works.
 */
export function findChromium(): string {
  const found = installed()
  if (found) return found
  const ways: [string, string[]][] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['sh', ['-c', 'apt-get update -qq && apt-get install -y -qq chromium']],
  ]
  for (const [command, args] of ways) {
    console.log(`No Chromium yet: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000 })
    const now = installed()
    if (now) return now
  }
  throw new Error('The browser tests need a Chromium: install one and name it in CHROMIUM_PATH.')
}
