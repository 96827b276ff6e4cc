import { t } from '#domain/messages/t.ts'

/** A headline or a note as it stands in a sentence, between the quotation marks of the language that is spoken here. */
export const inQuotes = (text: string): string => t('“{text}”', { text })
