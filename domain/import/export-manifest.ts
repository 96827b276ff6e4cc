import { z } from 'zod'

const count = z.int().nonnegative()
const file = z.strictObject({ path: z.string(), bytes: count, sha256: z.string().regex(/^[a-f0-9]{64}$/) })
export type ExportedFile = z.infer<typeof file>

export const EXPORT_FORMAT = 'broadsheet-export'

/** Manifest of an export's folder (docs/export.md): its files, with their checksums. */
export const exportManifest = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  version: z.literal(1),
  name: z.string(),
  origin: z.string(),
  madeAt: z.iso.datetime(),
  /** Output of `news hash` for the exported newsroom. */
  hash: z.string(),
  counts: z.strictObject({ stories: count, public: count, pictures: count, pictureFiles: count }),
  files: z.array(file),
})
export type ExportManifest = z.infer<typeof exportManifest>

/** Placeholder of the manifest until the export is complete. */
export const unfinishedExport = z.object({ format: z.literal(EXPORT_FORMAT), unfinished: z.literal(true) })
