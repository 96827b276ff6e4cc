import { z } from 'zod'

/** The description of the API, which cannot be made of the route that answers it. */
export const ownSpec = {
  does: 'This description.',
  takes: z.object({}),
  answers: z.looseObject({ openapi: z.literal('3.1.0'), paths: z.record(z.string(), z.unknown()) }),
  is: 'open',
} as const
