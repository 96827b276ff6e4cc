import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Folders whose code, beside the build, decides what a file of an edition is like. */
const FOLDERS = ['server', 'cli/static-edition', 'domain/static-edition', 'public']

/** Digest of the program that makes pages: another one makes other pages. */
export function editionDigest(root: string, distDir: string): string {
  const hash = createHash('sha256')
  const add = (file: string) => hash.update(path.relative(root, file)).update('\0').update(fs.readFileSync(file))
  for (const folder of FOLDERS) {
    const entries = fs.readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    for (const file of files.toSorted()) add(file)
  }
  return hash.update(fs.readFileSync(path.join(distDir, 'BUILD_ID'))).digest('hex')
}
