import fs from 'node:fs'
import path from 'node:path'

/** A text file that is written piece by piece. */
export type TextFile = { add(text: string | Uint8Array): void; bytes(): number; close(): void }

/** A folder of an export. What stands in a private one only its owner may read. */
export class ExportFolder {
  readonly dir: string
  readonly #modes: { folder: number; file: number }

  constructor(dir: string, isPrivate: boolean) {
    this.dir = dir
    this.#modes = isPrivate ? { folder: 0o700, file: 0o600 } : { folder: 0o755, file: 0o644 }
    this.#makeFolder(dir)
  }

  /** Opens a new file; throws where there is one of that name. */
  open(name: string): TextFile {
    const handle = fs.openSync(this.#pathOf(name), 'wx', this.#modes.file)
    let bytes = 0
    return {
      add: (text) => {
        fs.writeFileSync(handle, text)
        bytes += Buffer.byteLength(text)
      },
      bytes: () => bytes,
      close: () => fs.closeSync(handle),
    }
  }

  write(name: string, parts: Iterable<string>): void {
    const file = this.open(name)
    for (const part of parts) file.add(part)
    file.close()
  }

  has(name: string): boolean {
    return fs.existsSync(path.join(this.dir, name))
  }

  /** Copies a file; false where it cannot be read. */
  copy(from: string, name: string): boolean {
    const to = this.#pathOf(name)
    try {
      fs.copyFileSync(from, to, fs.constants.COPYFILE_EXCL)
    } catch {
      return false
    }
    fs.chmodSync(to, this.#modes.file)
    return true
  }

  /** Appends a file of the folder to another one, piece by piece, and removes it. */
  moveInto(into: TextFile, name: string): void {
    const from = path.join(this.dir, name)
    const handle = fs.openSync(from, 'r')
    const held = Buffer.alloc(1 << 16)
    for (let read = 1; read > 0; into.add(held.subarray(0, read))) read = fs.readSync(handle, held)
    fs.closeSync(handle)
    fs.rmSync(from)
  }

  #pathOf(name: string): string {
    const file = path.join(this.dir, name)
    this.#makeFolder(path.dirname(file))
    return file
  }

  #makeFolder(dir: string): void {
    fs.mkdirSync(dir, { recursive: true, mode: this.#modes.folder })
  }
}
