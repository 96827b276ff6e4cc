import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { compareFolders } from '#e2e/pixels/compare.ts'

/**
 * Implements `npm run pixels`. `take OUT [FILTER]` takes pictures of the desk's screens whose name contains FILTER;
 * `compare A B` prints those that differ, and writes pictures of the differences into `B-differences`.
 */
const [command, first = '', second = ''] = process.argv.slice(2)

function take(out: string, filter: string): number {
  const { DATA: data = 'data/pixels', DIST: dist = '.next-test' } = process.env
  const own = { PIXELS_OUT: path.resolve(out), PIXELS_FILTER: filter, SHARED_SAMPLE: path.resolve(data) }
  const args = ['node_modules/playwright/cli.js', 'test', '--project=pixels', '--workers=1', `--output=${out}/failed`]
  const env = { ...process.env, ...own, NEXT_DIST_DIR: dist }
  return spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1
}

async function compare(before: string, after: string): Promise<number> {
  const into = `${path.resolve(after)}-differences`
  const found = await compareFolders(before, after, into)
  for (const { name, pixels, box } of found)
    console.log(
      box === null
        ? `${name}: in one of the two folders only`
        : `${name}: ${pixels} pixels in ${box.width} × ${box.height} at ${box.left}, ${box.top}`,
    )
  console.log(`${found.length} differ${found.length > 0 ? `: ${into}` : ''}`)
  return found.length === 0 ? 0 : 1
}

if (command === 'take' && first) process.exitCode = take(first, second)
else if (command === 'compare' && second) process.exitCode = await compare(first, second)
else throw new Error('npm run pixels -- take OUT [FILTER], or npm run pixels -- compare BEFORE AFTER')
