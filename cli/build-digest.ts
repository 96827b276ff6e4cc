import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** What a build is made from. Nothing that a build writes itself. */
const FILES = ['package-lock.json', 'next.config.ts', 'tsconfig.json', 'postcss.config.mjs', 'env.ts']
const FOLDERS = ['app', 'components', 'domain', 'db', 'public']
const STORED = 'broadsheet-digest'

/** A digest of all that a build of `root` is made from: names and bytes. Tests do not count. */
export function buildDigest(root: string): string {
  const hash = createHash('sha256')
  for (const input of [...FILES, ...FOLDERS]) {
    for (const file of filesIn(path.join(root, input)).sort()) {
      const bytes = bytesThatCount(file)
      hash.update(`${path.relative(root, file)}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

/** A build rewrites tsconfig.json; of it only what a bundler reads is an input. */
function bytesThatCount(file: string): Buffer {
  const bytes = fs.readFileSync(file)
  if (path.basename(file) !== 'tsconfig.json') return bytes
  const { compilerOptions = {} } = JSON.parse(bytes.toString()) as { compilerOptions?: Record<string, unknown> }
  const { target, jsx, paths, baseUrl } = compilerOptions
  return Buffer.from(JSON.stringify([target, jsx, paths, baseUrl]))
}

function filesIn(at: string): string[] {
  const stat = fs.statSync(at, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [at]
  return fs
    .readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** True where the build in `distDir` was made from inputs of this digest, and was finished. */
export function isBuiltFrom(distDir: string, digest: string): boolean {
  const stored = path.join(distDir, STORED)
  return (
    fs.existsSync(path.join(distDir, 'BUILD_ID')) && fs.existsSync(stored) && fs.readFileSync(stored, 'utf8') === digest
  )
}

/** Before a build: whatever is there is not to be trusted until it has ended. */
export const forgetDigest = (distDir: string): void => fs.rmSync(path.join(distDir, STORED), { force: true })
export const storeDigest = (distDir: string, digest: string): void =>
  fs.writeFileSync(path.join(distDir, STORED), digest)
