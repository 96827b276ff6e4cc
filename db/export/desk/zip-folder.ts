import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

/** Texts become a fifth; pictures and documents are compressed already. */
const TEXT = /\.(csv|json|md|xml|ya?ml)$/

/**
 * Writes the files of a folder into a new zip, 0600, one after the other in bounded memory. Throws where a file cannot
 * be read or written, and when it is aborted.
 */
export async function zipFolder(dir: string, file: string, signal: AbortSignal): Promise<void> {
  const zip = new ZipFile()
  const failed = new Promise<never>((_, reject) => void zip.once('error', reject))
  const written = pipeline(zip.outputStream, fs.createWriteStream(file, { flags: 'wx', mode: 0o600 }), { signal })
  for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const from = path.join(entry.parentPath, entry.name)
    zip.addFile(from, path.relative(dir, from), { compress: TEXT.test(entry.name) })
  }
  zip.end()
  await Promise.race([written, failed])
}
