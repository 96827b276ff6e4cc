import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { addPicture } from '#db/media/add-picture.ts'
import { must } from '#db/sample/must.ts'
import { authors } from '#db/sample/sample-newsroom.ts'
import type { SampleBlock, SamplePicture } from '#db/sample/sample-story.ts'
import { stories } from '#db/sample/stories.ts'

/** Relative to the project's root: a bundle has no folder of its own. */
const FOLDER = path.join('db', 'sample', 'pictures')

export type ReadPicture = (file: string) => Promise<Buffer>
export const readPicture: ReadPicture = (file) => fs.promises.readFile(path.resolve(FOLDER, file))

/** Adds every picture that the sample shows, and returns a function from file names to media ids. */
export async function loadPictures(
  db: Db,
  dataDir: string,
  { at, read }: { at: number; read: ReadPicture },
): Promise<(file: string) => string> {
  const pictures = new Map<string, Omit<SamplePicture, 'file'>>()
  for (const story of stories) {
    for (const { file, ...said } of [...(story.picture ? [story.picture] : []), ...story.body.flatMap(picturesIn)]) {
      if (!pictures.has(file)) pictures.set(file, said)
    }
  }
  for (const { portrait, name } of authors) {
    if (portrait !== null) pictures.set(portrait, { alt: `Portrait of ${name}`, caption: '', credit: '' })
  }
  const added = await Promise.all(
    [...pictures].map(async ([file, said]) => {
      const bytes = await read(file)
      return [file, must(await addPicture(db, dataDir, { bytes, name: file, ...said }, at)).id] as const
    }),
  )
  const ids = new Map(added)
  return (file) => {
    const id = ids.get(file)
    if (id === undefined) throw new Error(`The sample has no picture ${file}.`)
    return id
  }
}

function picturesIn(block: SampleBlock): SamplePicture[] {
  if (block.type === 'image') return [block]
  return block.type === 'gallery' ? block.images : []
}
