import fs from 'node:fs'
import path from 'node:path'
import { makeBackup } from '#db/backup/make-backup.ts'
import type { Db } from '#db/engine/open.ts'
import { RENDITION_FORMATS } from '#db/media/renditions.ts'
import { aStory, openSections } from '#db/testing/cast.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'

/** Name of the files of the newsroom's one picture. */
export const PICTURE: string = 'ab'.repeat(32)

/** A newsroom with a story and a picture file, and a function that backs it up as the server does at `now`. */
export function savedNewsroom() {
  const paper = testNewsroom()
  openSections(paper.db)
  aStory(paper.db, 'Tides')
  fs.mkdirSync(path.join(paper.dir, 'media/ab'), { recursive: true })
  for (const format of RENDITION_FORMATS)
    fs.writeFileSync(path.join(paper.dir, `media/ab/${PICTURE}-400.${format}`), 'a picture')
  addPicture(paper.db)
  const folder = path.join(paper.dir, 'elsewhere')
  fs.mkdirSync(folder)
  const save = (now: number, kind = 'auto') => {
    const name = `${kind}-${new Date(now).toISOString().replaceAll(':', '-')}.db`
    const file = path.join(paper.dir, 'backups', name)
    makeBackup(paper.dir, file, now)
    return file
  }
  return { ...paper, folder, save }
}

function addPicture({ $client }: Db): void {
  $client
    .prepare(
      `insert into media (sha256, content, file, name, width, height, widths, created_at)
       values (?, ?, ?, 'tides.jpg', 800, 600, '[400]', 0)`,
    )
    .run(PICTURE, PICTURE, PICTURE)
}
