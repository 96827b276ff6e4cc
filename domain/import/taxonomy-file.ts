import { z } from 'zod'

const entries = z.array(z.object({ slug: z.string().optional(), name: z.string().min(1) })).default([])

/** The names of an import's slugs: `taxonomy.json` beside the imported file. What it does not name is ignored. */
export const taxonomyFile = z.object({ sections: entries, tags: entries, authors: entries, sources: entries })
