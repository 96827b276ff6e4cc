import { z } from 'zod'
import { cleanText } from '#domain/text/clean-text.ts'

/** Every text that comes from outside, free of control characters and lone surrogates. Measure it after: `text.trim().min(1)`. */
export const text = z.string().overwrite(cleanText)

/** Text without spaces at its ends, of at most so many characters. */
export const line = (max: number) => text.trim().max(max)
