import { z } from 'zod'
import { slug as partOfAddress } from '#domain/article/fields.ts'

/** Inputs that several routes share. */
export const nothing = z.strictObject({})
export const name = z.string().trim().min(1).max(120)
export const slug = partOfAddress.max(80)
export const version = z.number().int().nonnegative()
export const ofVersion = z.strictObject({ version })
/** A moment: ISO 8601 with a zone, or milliseconds UTC. Inside it is milliseconds. */
export const moment = z.union([
  z.number().int().positive(),
  z.iso.datetime({ offset: true }).transform((iso) => Date.parse(iso)),
])
/** A desk list's query; other names are ignored. */
export const listQuery = z.object({
  q: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
})
