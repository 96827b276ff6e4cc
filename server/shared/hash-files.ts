import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const IS_OF_TESTS = /\.(?:test|testing)\.tsx?$|(?:^|[/\\])testing[/\\]/

/**
 * Hashes files and folders of `root`: names and bytes, without tests and their helpers. `bytesOf` gives the bytes of a
 * file that count.
 */
export function hashFiles(
  root: string,
  inputs: readonly string[],
  bytesOf: (file: string) => Buffer = (file) => fs.readFileSync(file),
): string {
  const hash = createHash('sha256')
  for (const input of inputs) {
    for (const file of filesIn(path.join(root, input)).sort()) {
      const bytes = bytesOf(file)
      hash.update(`${path.relative(root, file)}\0${bytes.length}\0`).update(bytes)
    }
  }
  return hash.digest('hex')
}

function filesIn(at: string): string[] {
  const stat = fs.statSync(at, { throwIfNoEntry: false })
  if (!stat) return []
  if (!stat.isDirectory()) return [at]
  return fs
    .readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !IS_OF_TESTS.test(path.relative(at, file)))
}
