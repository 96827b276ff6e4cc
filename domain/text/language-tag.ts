import { z } from 'zod'
import { t } from '#domain/messages/t.ts'

/** BCP 47 tag that begins with a language, such as `de` or `pt-BR`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: () => t('is not a language tag such as en or ar') })
