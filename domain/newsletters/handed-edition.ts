import { z } from 'zod'
import { cleanEdition } from '#domain/newsletters/clean-edition.ts'
import type { Edition } from '#domain/newsletters/edition.ts'
import { letterHtml } from '#domain/newsletters/letter-html.ts'
import { letterPlain } from '#domain/newsletters/letter-plain.ts'

/** An edition for another program that sends it, such as Mailchimp. `url` is that of its web copy. It names no reader. */
export const handedEdition = z.strictObject({
  list: z.string(),
  language: z.string(),
  subject: z.string(),
  preheader: z.string(),
  url: z.string(),
  html: z.string(),
  text: z.string(),
})
export type HandedEdition = z.infer<typeof handedEdition>

/** Hands an edition over, without our links to leave and preferences: the program that sends it has its own. */
export function handEdition(edition: Edition): HandedEdition {
  const { list, language, subject, preheader, links } = cleanEdition(edition)
  const handed = { ...edition, isHandedOver: true }
  const letter = { html: letterHtml(handed), text: letterPlain(handed) }
  return { list, language, subject, preheader, url: links.webCopy, ...letter }
}
