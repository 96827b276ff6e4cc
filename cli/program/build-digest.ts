import fs from 'node:fs'
import path from 'node:path'
import { hashFiles } from '#server/shared/hash-files.ts'

/** Inputs of a build, without files that a build writes itself. */
const FILES =
  'package-lock.json next.config.ts tsconfig.json postcss.config.mjs env.ts instrumentation-client.ts'.split(' ')
const FOLDERS = ['app', 'components', 'domain', 'db', 'messages', 'public']
const STORED = 'broadsheet-digest'

/** Hashes the inputs of a build of `root`: names and bytes, without tests and their helpers. */
export const buildDigest = (root: string): string => hashFiles(root, [...FILES, ...FOLDERS], bytesThatCount)

/**
 * Returns the bytes of a file that affect a build. A build rewrites tsconfig.json, so only the options that a bundler
 * reads count.
 */
function bytesThatCount(file: string): Buffer {
  const bytes = fs.readFileSync(file)
  if (path.basename(file) !== 'tsconfig.json') return bytes
  const { compilerOptions = {} } = JSON.parse(bytes.toString()) as { compilerOptions?: Record<string, unknown> }
  const { target, jsx, paths, baseUrl } = compilerOptions
  return Buffer.from(JSON.stringify([target, jsx, paths, baseUrl]))
}

/** Returns true if the build in `distDir` is complete and was made from inputs with this digest. */
export function isBuiltFrom(distDir: string, digest: string): boolean {
  const stored = path.join(distDir, STORED)
  return (
    fs.existsSync(path.join(distDir, 'BUILD_ID')) && fs.existsSync(stored) && fs.readFileSync(stored, 'utf8') === digest
  )
}

/** Deletes the digest before a build, so that an interrupted build is not trusted. */
export const forgetDigest = (distDir: string): void => fs.rmSync(path.join(distDir, STORED), { force: true })
export const storeDigest = (distDir: string, digest: string): void =>
  fs.writeFileSync(path.join(distDir, STORED), digest)
