import { z } from 'zod'
import { t } from '#domain/messages/t.ts'

const MOST_CHARACTERS = 200

/** True for a plain name of a file or folder: no folders before it, nothing hidden, no control characters. */
export const isPlainName = (name: string): boolean =>
  name.length > 0 && name.length <= MOST_CHARACTERS && !name.startsWith('.') && !/[/\\\p{Cc}]/u.test(name)

/** Name of a file of an export, as the desk lists it: never a path. */
export const plainName = z.string().refine(isPlainName, { error: () => t('is not a plain name of a file') })
