import { z } from 'zod'

const count = z.int().nonnegative()
const file = z.strictObject({ path: z.string(), bytes: count, sha256: z.string().regex(/^[a-f0-9]{64}$/) })
export type ExportedFile = z.infer<typeof file>

export const EXPORT_FORMAT = 'broadsheet-export'

/** What lies in the folder of an export (docs/export.md), and how to tell that it is still that. */
export const exportManifest = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(1),
  name: z.string(),
  origin: z.string(),
  madeAt: z.iso.datetime(),
  /** What `news hash` says of the newsroom that it was made of. */
  hash: z.string(),
  counts: z.strictObject({ stories: count, public: count, pictures: count, pictureFiles: count }),
  files: z.array(file),
})
export type ExportManifest = z.infer<typeof exportManifest>

/** Stands in the place of the manifest until the export is whole. */
export const unfinishedExport = z.object({ format: z.literal(EXPORT_FORMAT), unfinished: z.literal(true) })
