import { z } from 'zod'

const share = z.number().min(0).max(1)
/** What matters in a picture: the place that every crop is laid around, in shares of its width and height. */
export const focus = z.strictObject({ x: share, y: share }).meta({ id: 'Focus' })
export type Focus = z.infer<typeof focus>

export const MIDDLE: Focus = { x: 0.5, y: 0.5 }
