import path from 'node:path'
import { databaseOf } from '#cli/doctor/checks/content-check.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import { bad, type Found, together } from '#cli/doctor/finding.ts'
import { count } from '#cli/terminal.ts'
import { isUndecodable, pictureFileProblem } from '#db/media/picture-file-problem.ts'
import { type PictureFiles, pictureFiles } from '#db/queries/settings/missing-media.ts'

const SAMPLE = 20
const ADVICE =
  'Copy them from the media/ folder beside a backup, or replace the picture on the desk. The id is in its address there.'

type Wrong = { id: string; what: string; file: string }

/** Every file of every picture by its length and ends, and the pixels of a sample: files have no stored hash. */
export const mediaCheck: DoctorCheck = {
  name: 'media-files',
  needs: 'schema',
  async look(context) {
    const pictures = [...pictureFiles(databaseOf(context), context.dataDir)]
    const wrong = pictures.flatMap(wrongFiles)
    const known = new Set(wrong.map(({ file }) => file))
    const whole = pictures.flatMap(({ id, files }) =>
      files.filter((file) => !known.has(file)).map((file) => ({ id, file })),
    )
    const sample = context.isThorough ? whole : sampleOf(whole, SAMPLE)
    for (const { id, file } of sample) if (await isUndecodable(file)) wrong.push({ id, file, what: 'damaged' })
    const kinds = [...Map.groupBy(wrong, (one) => one.what)].map(([what, ones]) => remark(what, ones))
    const files = pictures.reduce((sum, picture) => sum + picture.files.length, 0)
    return together(
      kinds,
      `${count(pictures.length, 'picture')} with ${count(files, 'file')}; ${sample.length} decoded.`,
    )
  },
}

function wrongFiles({ id, files }: PictureFiles): Wrong[] {
  return files.flatMap((file) => {
    const what = problemOf(file)
    return what === null ? [] : [{ id, what, file }]
  })
}

function problemOf(file: string): string | null {
  try {
    return pictureFileProblem(file)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    return code === 'ENOENT' ? 'missing' : code
  }
}

function remark(what: string, wrong: readonly Wrong[]): Found {
  const pictures = new Set(wrong.map(({ id }) => id))
  return bad(
    `${count(wrong.length, 'file')} of ${count(pictures.size, 'picture')} ${wrong.length === 1 ? 'is' : 'are'} ${what}: ${nameOf(wrong)}${wrong.length === 1 ? '' : ' and others'}.`,
    ADVICE,
  )
}

/** Files are named by hashes; any other name is not repeated. */
function nameOf([first]: readonly Wrong[]): string {
  const name = path.basename(first?.file ?? '')
  return /^[0-9a-f]{64}-\d+\.\w{3,4}$/.test(name) ? `media/${name.slice(0, 2)}/${name}` : 'one with an odd name'
}

/** Evenly spread members, the first among them. */
const sampleOf = <T>(all: readonly T[], most: number): T[] =>
  all.filter((_, at) => Math.floor((at * most) / all.length) !== Math.floor(((at - 1) * most) / all.length))
