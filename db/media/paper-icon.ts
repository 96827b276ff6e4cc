import fs from 'node:fs'
import type { Readable } from '#db/engine/open.ts'
import { drawIcon, drawLetterIcon } from '#db/media/decoder.ts'
import { masterFile, mediaFile } from '#db/media/media-file.ts'
import { site } from '#db/queries/settings/site.ts'
import { GROUNDS } from '#domain/article/fields/contrast.ts'
import { PAPER_ICONS, type PaperIconPath } from '#domain/paper/icon-paths.ts'
import type { PictureView } from '#domain/views.ts'

/** An icon of the paper as a PNG: its own picture or its logo on the paper's ground, or its letter. Null if it could not be drawn. */
export async function paperIcon(db: Readable, dataDir: string, path: PaperIconPath): Promise<Uint8Array | null> {
  const { logo, icon, name, language } = site(db)
  const { side, room } = PAPER_ICONS[path]
  const picture = icon ?? logo
  const bytes = picture && (await logoBytes(dataDir, picture))
  const drawn = bytes && (await drawIcon(bytes, { side, room, ground: GROUNDS.light[0] }))
  if (drawn?.ok) return drawn.value
  const letter = await drawLetterIcon({ name, language, side })
  return letter.ok ? letter.value : null
}

/** The best available file of a logo: a picture from before masters were stored has only its renditions. */
export async function logoBytes(
  dataDir: string,
  { file, widths }: Pick<PictureView, 'file' | 'widths'>,
): Promise<Uint8Array | null> {
  const names = [masterFile(dataDir, file), mediaFile(dataDir, file, widths.at(-1) ?? 0, 'webp')]
  for (const name of names) {
    const bytes = await fs.promises.readFile(name).catch(() => null)
    if (bytes) return bytes
  }
  return null
}
