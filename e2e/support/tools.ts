import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const lockedAt = (file: string): number => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/**
 * Returns the `require` of a folder of `tools`: packages that no install of Broadsheet brings, because only `npm run
 * bench`, `npm run check:web`, the journeys in other engines or one test use them. Installs them first if they are
 * missing or older than their lock.
 */
export function requireOfTools(name: 'bench' | 'engines' | 's3' | 'web'): NodeJS.Require {
  const folder = path.resolve(import.meta.dirname, '../../tools', name)
  // npm writes this file last.
  if (
    lockedAt(path.join(folder, 'node_modules/.package-lock.json')) < lockedAt(path.join(folder, 'package-lock.json'))
  ) {
    console.error(`Installing the tools of tools/${name} …`)
    // Without scripts: vnu-jar's would download a Java.
    const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
    // Vitest's options name a module of TypeScript, which the Node of another npm may not read.
    const env = { ...process.env, NODE_OPTIONS: '' }
    const { status } = spawnSync('npm', args, { cwd: folder, env, stdio: ['ignore', 2, 2] })
    if (status !== 0) throw new Error(`The tools could not be installed: run npm ci in tools/${name}.`)
  }
  return createRequire(path.join(folder, 'package.json'))
}
