import fs from 'node:fs'
import path from 'node:path'

/** A picture that an import took in, with the address of its upload on the old site, or its name in the export. */
export type TakenPicture = { from: string; id: string }

const NAME = 'pictures-taken.ndjson'

/**
 * The pictures that a batch took in, in its folder (`DATA_DIR/imports/ID`), so that a run that was interrupted neither
 * reads nor fetches them again. A line that was cut off by a crash does not count.
 */
export function pictureJournal(folder: string) {
  const file = path.join(folder, NAME)
  const taken = new Map<string, TakenPicture>()
  let text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  for (const line of text.split('\n')) {
    const one = takenIn(line)
    if (one) taken.set(one.from, one)
  }
  const isCut = text !== '' && !text.endsWith('\n')
  text = ''
  if (isCut) fs.appendFileSync(file, '\n')
  return {
    idOf: (from: string): string | null => taken.get(from)?.id ?? null,
    add(one: TakenPicture): void {
      const known = taken.get(one.from)
      if (known?.id === one.id) return
      taken.set(one.from, one)
      fs.mkdirSync(folder, { recursive: true })
      fs.appendFileSync(file, `${JSON.stringify(one)}\n`)
    },
    all: (): Iterable<TakenPicture> => taken.values(),
  }
}
export type PictureJournal = ReturnType<typeof pictureJournal>

function takenIn(line: string): TakenPicture | null {
  try {
    const one = JSON.parse(line) as Partial<TakenPicture> | null
    return typeof one?.from === 'string' && typeof one.id === 'string' ? { from: one.from, id: one.id } : null
  } catch {
    return null
  }
}
