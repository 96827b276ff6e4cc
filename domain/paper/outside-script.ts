import { z } from 'zod'
import { t } from '#domain/messages/t.ts'
import { text } from '#domain/text/text-schema.ts'

export const MAX_OUTSIDE_SCRIPTS = 3
const MAX_ATTRIBUTES = 10
/** Attributes by which the renderer and our own script know elements. */
const OWN_ATTRIBUTES = new Set(['frame', 'keep', 'keeps', 'outside', 'precedence'].map((name) => `data-${name}`))

const src = z
  .url({ protocol: /^https$/, error: () => t('is not an address that begins with https://') })
  .max(500)
  .refine(
    (address) => {
      const url = URL.parse(address)
      // A semicolon or comma would begin another directive or policy in the header; no host has one.
      return (
        url !== null &&
        url.username === '' &&
        url.password === '' &&
        /^https:\/\/[a-z0-9.-]+(?::\d{1,5})?$/.test(url.origin)
      )
    },
    { error: () => t('is not an address that can be loaded') },
  )

/** A script of another host that readers' pages load: its exact address, a hash, and what it reads of its own tag. */
export const outsideScript = z
  .strictObject({
    src: src.describe('Its address; the policy of readers’ pages is widened by its exact origin.'),
    integrity: z
      .string()
      .regex(/^(?:sha(?:256|384|512)-[A-Za-z0-9+/]{43,88}={0,2})?$/, {
        error: () => t('is not a hash such as sha384-…'),
      })
      .describe('Subresource integrity; empty: the file may change.'),
    attributes: z
      .record(
        z
          .string()
          .regex(/^(?:id|data-[a-z0-9][a-z0-9-]{0,60})$/, { error: () => t('is neither id nor begins with data-') })
          .refine((name) => !OWN_ATTRIBUTES.has(name), {
            error: () => t('is an attribute that the paper’s own pages use'),
          }),
        text.max(300),
      )
      .refine((all) => Object.keys(all).length <= MAX_ATTRIBUTES, {
        error: () => t('has more than {most, number} attributes', { most: MAX_ATTRIBUTES }),
      })
      .describe('The attributes of its tag: id, and any that begins with data-.'),
  })
  .meta({ id: 'OutsideScript' })
export type OutsideScript = z.infer<typeof outsideScript>

export const outsideScripts = z.array(outsideScript).max(MAX_OUTSIDE_SCRIPTS)

/** Origins of the scripts, each once, in order: what the policy of readers' pages adds. */
export const outsideOrigins = (scripts: readonly Pick<OutsideScript, 'src'>[]): string[] => [
  ...new Set(scripts.map(({ src }) => new URL(src).origin)),
]
