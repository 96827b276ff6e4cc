import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { chromium } from 'playwright'

/** Chromium without windows takes a third less CPU for the same tests. It keeps no page for the button Back. */
const SHELL = '/usr/bin/chromium-headless-shell'
const WHOLE = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

function installed(isWhole: boolean): string | undefined {
  const named = process.env['CHROMIUM_PATH']
  if (named) {
    if (!fs.existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`)
    return named
  }
  const shell = isWhole ? [] : [SHELL]
  return [...shell, chromium.executablePath(), ...WHOLE].find((file) => fs.existsSync(file))
}

/**
 * Returns the path of an installed browser for the tests, or downloads one; `isWhole` asks for one with the cache of
 * pages for Back. Throws a plain sentence if neither works.
 */
export function findChromium(isWhole = false): string {
  const found = installed(isWhole)
  if (found) return found
  const ways: [string, string[]][] = [
    ['npx', ['playwright', 'install', 'chromium']],
    ['sh', ['-c', `apt-get update -qq && apt-get install -y -qq ${isWhole ? 'chromium' : 'chromium-headless-shell'}`]],
  ]
  for (const [command, args] of ways) {
    console.log(`No Chromium yet: ${command} ${args.join(' ')}`)
    spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000 })
    const now = installed(isWhole)
    if (now) return now
  }
  throw new Error('The browser tests need a Chromium: install one and name it in CHROMIUM_PATH.')
}
