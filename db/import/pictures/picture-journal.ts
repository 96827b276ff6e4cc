import fs from 'node:fs'
import path from 'node:path'
import { bareAddress, keptAddress } from '#domain/import/pictures/kept-address.ts'
import { parsedJson } from '#domain/text/parsed-json.ts'

/** A picture or file that an import took in, with the address of its upload on the old site, or its name in the export. */
export type TakenPicture = { from: string; id: string }

/** The journal of pictures. */
export const pictureJournal = (folder: string) => mediaJournal(folder, 'pictures-taken.ndjson')

/**
 * Journal of what a batch took in of one sort, in its folder (`DATA_DIR/imports/ID`), so that a run that was interrupted neither
 * reads nor fetches it again. A line that was cut off by a crash does not count.
 */
export function mediaJournal(folder: string, name: string) {
  const file = path.join(folder, name)
  const taken = new Map<string, TakenPicture>()
  const byBare = new Map<string, string>()
  function remember(one: TakenPicture): void {
    taken.set(one.from, one)
    byBare.set(bareAddress(one.from), one.id)
  }
  let text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  for (const line of text.split('\n')) {
    const one = takenIn(line)
    if (one) remember(one)
  }
  const isCut = text !== '' && !text.endsWith('\n')
  text = ''
  if (isCut) fs.appendFileSync(file, '\n')
  return {
    /** The picture of an address under which one was kept. */
    idOf: (from: string): string | null => taken.get(from)?.id ?? null,
    /** The picture of an address of the old site, also that of a rendition. */
    find: (address: string): string | null =>
      (taken.get(address) ?? taken.get(keptAddress(address, null)))?.id ?? byBare.get(bareAddress(address)) ?? null,
    add(one: TakenPicture): void {
      const known = taken.get(one.from)
      if (known?.id === one.id) return
      remember(one)
      fs.mkdirSync(folder, { recursive: true })
      fs.appendFileSync(file, `${JSON.stringify(one)}\n`)
    },
    all: (): Iterable<TakenPicture> => taken.values(),
  }
}

function takenIn(line: string): TakenPicture | null {
  const one = parsedJson(line) as Partial<TakenPicture> | null
  return typeof one?.from === 'string' && typeof one.id === 'string' ? { from: one.from, id: one.id } : null
}
