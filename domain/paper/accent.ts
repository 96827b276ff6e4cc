import { z } from 'zod'

/** Names of the design's own colours, for a section or for the paper. */
export const accent = z.enum(['world', 'politics', 'business', 'climate', 'science', 'culture', 'sport', 'opinion'])
