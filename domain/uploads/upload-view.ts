import { z } from 'zod'

export const uploadId = z.string().regex(/^[0-9a-f]{32}$/)

export const uploadProgress = z.strictObject({ received: z.int(), size: z.int() })

/** Time of the file on its sender’s disk: two files may have one name and one size. */
export const fileTime = z.int().nullable().describe('When the file was last changed, ms UTC; null if unknown.')

export const uploadView = z
  .strictObject({ id: uploadId, name: z.string(), ...uploadProgress.shape, changedAt: fileTime })
  .meta({ id: 'Upload' })
export type UploadView = z.infer<typeof uploadView>
