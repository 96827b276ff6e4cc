import { z } from 'zod'

/** An editor's choice whether a story is set as a long read. */
export const longRead = z.enum(['yes', 'no'])
export type LongRead = z.infer<typeof longRead>

type Story = { wordCount: number; live: string | null; longRead: LongRead | null }

/** About seven minutes: shorter stories are read in one go. */
const LONG_READ_WORDS = 1_500

/**
 * True for a long read, which gets a light headline and a list of its parts at the top: by the editor's choice, otherwise
 * by its length. Live stories never are.
 */
export const isLongRead = ({ wordCount, live, longRead: chosen }: Story): boolean =>
  live === null && (chosen === null ? wordCount >= LONG_READ_WORDS : chosen === 'yes')
