import { z } from 'zod'

/** Spec of the API description itself; its own route cannot generate it. */
export const ownSpec = {
  does: 'This description.',
  takes: z.object({}),
  answers: z.looseObject({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) }),
  is: 'open',
} as const
