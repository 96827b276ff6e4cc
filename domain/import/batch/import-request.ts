import { z } from 'zod'
import { plainName } from '#domain/import/batch/file-name.ts'
import { t } from '#domain/messages/t.ts'
import { uploadId } from '#domain/uploads/upload-view.ts'

/** Formats of exports, in the order in which the desk offers them. */
export const importFormat = z.enum(['wordpress', 'ghost', 'substack', 'medium', 'blogger', 'markdown', 'redirects'])
export type ImportFormat = z.infer<typeof importFormat>

/** A file or folder of an export: uploaded, or a name in `DATA_DIR/incoming/`. */
export const importFile = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('upload'), id: uploadId }),
  z.strictObject({ from: z.literal('incoming'), name: plainName }),
])
export type ImportFile = z.infer<typeof importFile>

const site = z
  .url({ protocol: /^https?$/ })
  .max(300)
  .transform((url) => new URL(url).href)

const media = plainName.nullable().describe('Folder or zip of pictures in `DATA_DIR/incoming/`.')
const fetchPictures = z.boolean().describe('Fetch pictures that are missing from the old site.')

/** Sources of pictures beside the export itself. */
export const pictureSource = z.strictObject({ media, fetchPictures })
export type PictureSource = z.infer<typeof pictureSource>

/** Request of an admin to import files, stored in the options of the batch. */
export const importRequest = z.strictObject({
  files: z.array(importFile).min(1).max(40).describe('All files of one export.'),
  format: importFormat.nullable().default(null).describe('null: recognised from the content.'),
  site: site.nullable().default(null).describe('Address of the old site, if the export does not name it.'),
  permalink: z
    .string()
    .trim()
    .regex(/^\/\S*$/, { error: () => t('is not a pattern of addresses such as /:year/:title/') })
    .max(200)
    .nullable()
    .default(null)
    .describe('How a site of Markdown made its addresses, such as /:year/:title/.'),
  media: media.default(null),
  fetchPictures: fetchPictures.default(false),
})
export type ImportRequest = z.output<typeof importRequest>
