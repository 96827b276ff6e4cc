import fs from 'node:fs'
import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { isUndecodable, pictureFileProblem } from '#db/media/picture-file-problem.ts'
import { pictureFiles } from '#db/queries/settings/missing-media.ts'
import { count } from '#domain/text/count.ts'

const SAMPLE = 20
const ADVICE =
  'Copy them from the media/ folder beside a backup, or replace the picture on the desk. The id is in its address there.'

type PictureFile = { id: string; file: string; bytes: number | null }

/** Every file of every picture by its length and ends, the length of files that stories link to, and the pixels of a sample. */
export const mediaCheck: Check<{ db: Db; dataDir: string; isThorough: boolean }> = {
  name: 'media-files',
  needs: 'schema',
  async *look({ db, dataDir, isThorough }) {
    const all = [...pictureFiles(db, dataDir)]
    const pictures = all.filter(({ bytes }) => bytes === null)
    const files = all.flatMap(({ id, bytes, files: own }) => own.map((file) => ({ id, file, bytes })))
    const byProblem = Map.groupBy(files, problemOf)
    const whole = (byProblem.get(null) ?? []).filter(({ bytes }) => bytes === null)
    byProblem.delete(null)
    const sample = isThorough ? whole : sampleOf(whole, SAMPLE)
    for (const one of sample)
      if (await isUndecodable(one.file)) byProblem.set('damaged', [...(byProblem.get('damaged') ?? []), one])
    for (const [what, wrong] of byProblem) yield remark(what ?? '', wrong)
    yield ok(`${count(pictures.length, 'picture')} with ${count(files.length, 'file')}; ${sample.length} decoded.`)
  },
}

function problemOf({ file, bytes }: PictureFile): string | null {
  try {
    if (bytes === null) return pictureFileProblem(file)
    return fs.statSync(file).size === bytes ? null : 'cut off'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return code === 'ENOENT' ? 'missing' : code
  }
}

function remark(what: string, wrong: readonly PictureFile[]) {
  const pictures = new Set(wrong.map(({ id }) => id)).size
  const [one, several] = wrong.some(({ bytes }) => bytes !== null)
    ? ['picture or file', 'pictures or files']
    : ['picture', 'pictures']
  const [is, others] = wrong.length === 1 ? ['is', ''] : ['are', ' and others']
  return bad(
    `${count(wrong.length, 'file')} of ${count(pictures, one, several)} ${is} ${what}: ${nameOf(wrong)}${others}.`,
    ADVICE,
  )
}

/** Files are named by hashes; any other name is not repeated. */
function nameOf([first]: readonly PictureFile[]): string {
  const name = path.basename(first?.file ?? '')
  return /^[0-9a-f]{64}-(?:\d+\.\w{3,4}|file)$/.test(name)
    ? `media/${name.slice(0, 2)}/${name}`
    : 'one with an odd name'
}

/** Evenly spread members, the first among them. */
const sampleOf = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
