import { z } from 'zod'
import { cleanText } from '#domain/text/clean-text.ts'

/**
 * Text from outside, cleaned of control characters and lone surrogates. Constrain its length afterwards:
 * `text.trim().min(1)`.
 */
export const text = z.string().overwrite(cleanText)

/** The name of a person or a thing: 1 to 120 characters, trimmed. */
export const properName = text.trim().min(1).max(120)

/** Trimmed text of at most `max` characters. */
export const line = (max: number) => text.trim().max(max)
