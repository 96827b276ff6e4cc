import { z } from 'zod'
import { isWebAddress } from '#domain/document/blocks/href.ts'
import { t } from '#domain/messages/t.ts'
import { line } from '#domain/text/text-schema.ts'

const answer = line(1_000)

/** Facts about who answers for the paper: each a short text, or an address that is shown as a link. Empty: not shown. */
export const responsibilityFields = z
  .strictObject({
    owner: answer.describe('Legal name of the publisher and who owns it, directly or in the end.'),
    responsible: answer.describe('The person who answers for what is published.'),
    contact: answer.describe('An e-mail address, a web address or a postal address.'),
    regulator: answer.describe('Name of the regulator or press council.'),
    regulatorLink: z
      .string()
      .max(2_048)
      .refine((href) => href === '' || isWebAddress(href), { error: () => t('is not a web address') })
      .describe('Address of the regulator or press council.'),
    funding: answer.describe('Where the money comes from, with public money and state advertising.'),
    ethics: answer.describe('The code that the newsroom follows.'),
    corrections: answer.describe('How mistakes are put right.'),
  })
  .meta({ id: 'Responsibility' })
export type Responsibility = z.infer<typeof responsibilityFields>

/** Nothing is told. */
export const NO_RESPONSIBILITY = Object.fromEntries(
  Object.keys(responsibilityFields.shape).map((name) => [name, '']),
) as Responsibility

export const isAnswered = (fields: Responsibility): boolean => Object.values(fields).some((value) => value !== '')

/** Google's page on which a reader prefers this paper; the host is all that it is told. */
export const preferredSourceLink = (origin: string): string =>
  `https://www.google.com/preferences/source?q=${encodeURIComponent(new URL(origin).host)}`

/**
 * Lines of trust.txt (draft-org-trust-relationship-protocol) that follow from the settings: press council, owner by
 * address, accounts, the page that says who answers, and whether AI models may be trained on stories. Empty while nobody
 * has told who answers.
 */
export function trustLines(
  fields: Responsibility,
  { origin, sameAs, isTraining }: { origin: string; sameAs: readonly string[]; isTraining: boolean },
): string[] {
  if (!isAnswered(fields)) return []
  const page = origin + RESPONSIBILITY_PATH
  return [
    ...(fields.regulatorLink === '' ? [] : [`belongto=${fields.regulatorLink}`]),
    ...(isWebAddress(fields.owner) ? [`controlledby=${fields.owner}`] : []),
    ...sameAs.map((href) => `social=${href}`),
    `contact=${isWebAddress(fields.contact) ? fields.contact : page}`,
    `disclosure=${page}`,
    `datatrainingallowed=${isTraining ? 'yes' : 'no'}`,
  ]
}

/** Pages that are made of the settings. A standing page of the paper at the same address stands in its place. */
export const RESPONSIBILITY_PATH = '/responsibility'
export const ACCESSIBILITY_PATH = '/accessibility'

type Having = { responsibility: Responsibility; accessibility: boolean }

/** Paths of the generated pages that the paper has. */
export function generatedPaths({ responsibility, accessibility }: Having): string[] {
  return [...(isAnswered(responsibility) ? [RESPONSIBILITY_PATH] : []), ...(accessibility ? [ACCESSIBILITY_PATH] : [])]
}
