import { z } from 'zod'

export const authorFacts = {
  role: z.string().trim().max(120).optional(),
  bio: z.string().trim().max(2_000).optional(),
}
