import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as hb from 'harfbuzzjs'
import decompress from 'woff2-encoder/decompress'

/** A slice of a typeface, ready for shaping. `leading` is the line height that its script needs, in em. */
export type Face = { font: hb.Font; unitsPerEm: number; leading: number }

export type Family = {
  name: string
  /** Scripts that it is used for, besides signs that all scripts share. */
  scripts: RegExp
  axes: Record<string, number>
  leading: number
  /** Part of the file name in the package. */
  cut: string
  /** Characters that it draws wrongly at this weight and size. */
  spoils?: RegExp
}

const noto = (name: string, scripts: RegExp, leading: number): Family => ({
  name: `noto-${name}`,
  scripts,
  leading,
  axes: { wght: 600 },
  cut: 'wght',
})

/** The reader's own face first, then one for each script that it lacks, in order of preference. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'newsreader',
    scripts: /\p{Script=Latin}/u,
    leading: 1.1,
    spoils: /[<>]/,
    axes: { wght: 620, opsz: 72 },
    cut: 'opsz',
  },
  noto('serif', /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, 1.14),
  noto('naskh-arabic', /\p{Script=Arabic}/u, 1.5),
  noto('serif-hebrew', /\p{Script=Hebrew}/u, 1.2),
  noto('serif-devanagari', /\p{Script=Devanagari}/u, 1.4),
  noto('serif-bengali', /\p{Script=Bengali}/u, 1.4),
  noto('serif-tamil', /\p{Script=Tamil}/u, 1.4),
  noto('serif-thai', /\p{Script=Thai}/u, 1.45),
  noto('serif-georgian', /\p{Script=Georgian}/u, 1.2),
  noto('serif-armenian', /\p{Script=Armenian}/u, 1.2),
  noto('serif-ethiopic', /\p{Script=Ethiopic}/u, 1.3),
  noto('serif-sc', /[\p{Script=Han}\p{Script=Bopomofo}]/u, 1.26),
  noto('serif-jp', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1.26),
  noto('serif-kr', /[\p{Script=Han}\p{Script=Hangul}]/u, 1.26),
]

/** Each of these countries draws the same characters differently. */
const FIRST: Record<string, string> = { ja: 'noto-serif-jp', ko: 'noto-serif-kr', zh: 'noto-serif-sc' }

/** Characters that all scripts share: punctuation, digits, spaces. */
const SHARED = /[\p{Script=Common}\p{Script=Inherited}]/u
/** Characters without a shape: joiners, marks of direction, variation selectors. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u

const require = createRequire(path.join(process.cwd(), 'package.json'))
const folderOf = ({ name }: Family) => path.dirname(require.resolve(`@fontsource-variable/${name}/package.json`))

type Slice = { file: string; ranges: [from: number, to: number][]; face?: Promise<Face> }
const slices = new Map<string, Slice[]>()

/** A family comes in slices, each for some ranges of Unicode, as its package lists them. */
export function slicesOf(family: Family): Slice[] {
  const known = slices.get(family.name)
  if (known) return known
  const folder = folderOf(family)
  const listed = JSON.parse(fs.readFileSync(path.join(folder, 'unicode.json'), 'utf8')) as Record<string, string>
  const made = Object.entries(listed).map(([key, ranges]) => ({
    file: path.join(folder, 'files', `${family.name}-${key.replace(/[[\]]/g, '')}-${family.cut}-normal.woff2`),
    ranges: ranges.split(',').map((range): [number, number] => {
      const [from = '', to = from] = range.replace('U+', '').split('-')
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
    }),
  }))
  slices.set(family.name, made)
  return made
}

async function load(file: string, { axes, leading }: Family): Promise<Face> {
  const face = new hb.Face(new hb.Blob(await decompress(fs.readFileSync(file))))
  const font = new hb.Font(face)
  font.setVariations(Object.entries(axes).map(([tag, value]) => new hb.Variation(tag, value)))
  return { font, unitsPerEm: face.upem, leading }
}

/** The face of a family that has all of these characters, or null. */
async function faceIn(family: Family, codes: readonly number[]): Promise<Face | null> {
  const [first = 0] = codes
  for (const slice of slicesOf(family)) {
    if (!slice.ranges.some(([from, to]) => from <= first && first <= to)) continue
    slice.face ??= load(slice.file, family)
    const face = await slice.face
    if (codes.every((code) => face.font.nominalGlyph(code) !== undefined)) return face
  }
  return null
}

/**
 * Finds a face for each grapheme cluster of a text: by its script, and for characters that scripts share the one of
 * the text's first letter. Null if no face has it.
 */
export async function facesOf(clusters: readonly string[], language: string): Promise<(Face | null)[]> {
  const wanted = FIRST[new Intl.Locale(language).language]
  const families = FAMILIES.toSorted((a, b) => Number(b.name === wanted) - Number(a.name === wanted))
  const own = (cluster: string) => families.filter(({ scripts }) => scripts.test(cluster))
  const leading = clusters.find((cluster) => /\p{L}/u.test(cluster))
  const shared = [...(leading === undefined ? [] : own(leading)), ...FAMILIES.slice(0, 2)]
  const found = new Map<string, Face | null>()
  for (const cluster of new Set(clusters)) {
    const codes = [...cluster].filter((one) => !SHAPELESS.test(one)).map((one) => one.codePointAt(0) ?? 0)
    const first = String.fromCodePoint(codes[0] ?? 32)
    let face: Face | null = null
    for (const family of SHARED.test(first) ? shared : own(first)) {
      if (!family.spoils?.test(first)) face ??= await faceIn(family, codes.length === 0 ? [32] : codes)
    }
    found.set(cluster, face)
  }
  return clusters.map((cluster) => found.get(cluster) ?? null)
}
