import { z } from 'zod'

const share = z.number().min(0).max(1)
/** Focus of a picture: the point that every crop is centred on, as fractions of width and height. */
export const focus = z.strictObject({ x: share, y: share }).meta({ id: 'Focus' })
export type Focus = z.infer<typeof focus>

export const MIDDLE: Focus = { x: 0.5, y: 0.5 }
