import path from 'node:path'
import type { Db } from '#db/engine/open.ts'
import { bad, type Check, ok } from '#db/health/health-check.ts'
import { isUndecodable, pictureFileProblem } from '#db/media/picture-file-problem.ts'
import { pictureFiles } from '#db/queries/settings/missing-media.ts'
import { count } from '#domain/text/count.ts'

const SAMPLE = 20
const ADVICE =
  'Copy them from the media/ folder beside a backup, or replace the picture on the desk. The id is in its address there.'

type PictureFile = { id: string; file: string }

/** Every file of every picture by its length and ends, and the pixels of a sample: files have no stored hash. */
export const mediaCheck: Check<{ db: Db; dataDir: string; isThorough: boolean }> = {
  name: 'media-files',
  needs: 'schema',
  async *look({ db, dataDir, isThorough }) {
    const pictures = [...pictureFiles(db, dataDir)]
    const files = pictures.flatMap((picture) => picture.files.map((file) => ({ id: picture.id, file })))
    const byProblem = Map.groupBy(files, ({ file }) => problemOf(file))
    const whole = byProblem.get(null) ?? []
    byProblem.delete(null)
    const sample = isThorough ? whole : sampleOf(whole, SAMPLE)
    for (const one of sample)
      if (await isUndecodable(one.file)) byProblem.set('damaged', [...(byProblem.get('damaged') ?? []), one])
    for (const [what, wrong] of byProblem) yield remark(what ?? '', wrong)
    yield ok(`${count(pictures.length, 'picture')} with ${count(files.length, 'file')}; ${sample.length} decoded.`)
  },
}

function problemOf(file: string): string | null {
  try {
    return pictureFileProblem(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return code === 'ENOENT' ? 'missing' : code
  }
}

function remark(what: string, wrong: readonly PictureFile[]) {
  const pictures = new Set(wrong.map(({ id }) => id)).size
  const [is, others] = wrong.length === 1 ? ['is', ''] : ['are', ' and others']
  return bad(
    `${count(wrong.length, 'file')} of ${count(pictures, 'picture')} ${is} ${what}: ${nameOf(wrong)}${others}.`,
    ADVICE,
  )
}

/** Files are named by hashes; any other name is not repeated. */
function nameOf([first]: readonly PictureFile[]): string {
  const name = path.basename(first?.file ?? '')
  return /^[0-9a-f]{64}-\d+\.\w{3,4}$/.test(name) ? `media/${name.slice(0, 2)}/${name}` : 'one with an odd name'
}

/** Evenly spread members, the first among them. */
const sampleOf = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
