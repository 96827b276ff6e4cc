import fs from 'node:fs'
import path from 'node:path'

export type EditionFiles = ReturnType<typeof openEditionFiles>

/**
 * The files of an edition: `site/` is what a web server serves, `.new/` what is staged. `digestOf` says which bytes an
 * entry in place has.
 */
export function openEditionFiles(dir: string, digestOf: (file: string) => string | null) {
  const site = path.join(dir, 'site')
  const staging = path.join(dir, '.new')
  const staged = new Map<string, string>()
  fs.rmSync(staging, { recursive: true, force: true })
  fs.mkdirSync(site, { recursive: true })
  const has = (file: string | null): boolean => file === null || fs.existsSync(path.join(site, file))

  return {
    has,
    /** Stages a file, unless these bytes are in place. `changedAt` (ms UTC, 0 if unknown) becomes its date. */
    stage(file: string, bytes: Buffer, digest: string, changedAt: number): void {
      if (staged.get(file) === digest) return
      if (digestOf(file) === digest && has(file)) {
        // Changed and changed back while the edition was made.
        if (staged.delete(file)) fs.rmSync(path.join(staging, file), { force: true })
        return
      }
      const to = path.join(staging, file)
      fs.mkdirSync(path.dirname(to), { recursive: true })
      fs.writeFileSync(to, bytes)
      if (changedAt > 0) fs.utimesSync(to, changedAt / 1_000, changedAt / 1_000)
      staged.set(file, digest)
    },
    /** Removes a file from the site, and folders that are empty then. */
    remove: (file: string): void => removeBelow(site, file),
    /** Moves staged files into place, each whole. `isWanted` leaves out what no entry names any more. Returns how many. */
    place(isWanted: (file: string) => boolean): number {
      let placed = 0
      for (const file of staged.keys()) {
        if (!isWanted(file)) continue
        const to = path.join(site, file)
        fs.mkdirSync(path.dirname(to), { recursive: true })
        fs.renameSync(path.join(staging, file), to)
        placed++
      }
      fs.rmSync(staging, { recursive: true, force: true })
      return placed
    },
    /** Writes a file beside the site if its text changed. */
    writeBeside: (name: string, text: string): void => writeChanged(path.join(dir, name), text),
  }
}

function removeBelow(root: string, file: string): void {
  fs.rmSync(path.join(root, file), { force: true })
  for (let folder = path.dirname(file); folder !== '.'; folder = path.dirname(folder)) {
    try {
      fs.rmdirSync(path.join(root, folder))
    } catch {
      return
    }
  }
}

function writeChanged(file: string, text: string): void {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === text) return
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, text)
  fs.renameSync(`${file}.new`, file)
}
