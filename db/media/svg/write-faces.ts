import fs from 'node:fs'
import path from 'node:path'
import decompress from 'woff2-encoder/decompress'
import { FAMILIES, type Family, slicesOf } from '#db/media/card/faces.ts'

/** The face of texts in a drawing whose own face the paper does not have. */
const SANS: Family = { name: 'libre-franklin', scripts: /\p{Script=Latin}/u, leading: 1.2, axes: {}, cut: 'wght' }

/** A file of all weights names its family after the first of them. */
const config = (folder: string): string => `<?xml version="1.0"?>
<fontconfig>
  <dir>${folder}</dir>
  <cachedir>${folder}</cachedir>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>Libre Franklin Thin</string></edit>
  </match>
</fontconfig>
`

/**
 * Writes those of the bundled faces that have a text's characters into a folder, and a configuration for fontconfig
 * that knows no other. Returns the path of the configuration.
 */
export async function writeFaces(folder: string, text: string): Promise<string> {
  const open = new Set([...text].map((character) => character.codePointAt(0) ?? 0))
  for (const family of [SANS, ...FAMILIES]) {
    for (const { file, ranges } of slicesOf(family)) {
      const had = [...open].filter((code) => ranges.some(([from, to]) => from <= code && code <= to))
      if (had.length === 0) continue
      // Of the faces that have a character the first is enough; letters that two faces share are in both.
      if (family !== SANS && family.name !== 'noto-serif') for (const code of had) open.delete(code)
      const name = path.basename(file).replace(/2$/, '.ttf')
      await fs.promises.writeFile(path.join(folder, name), await decompress(await fs.promises.readFile(file)))
    }
  }
  const file = path.join(folder, 'fonts.conf')
  await fs.promises.writeFile(file, config(folder))
  return file
}
