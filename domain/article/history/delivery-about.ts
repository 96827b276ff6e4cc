import { z } from 'zod'
import { type Message, msg, t } from '#domain/messages/t.ts'

/** Fields that the summary reads from any kind of payload; missing ones have defaults. */
const facts = z.object({
  tags: z.array(z.string()).default([]),
  feeds: z.number().nullable().default(null),
  hubs: z.number().default(0),
  count: z.number().nullable().default(null),
  template: z.string().default(''),
  everything: z.boolean().default(false),
  isSecond: z.boolean().default(false),
  event: z.object({ kind: z.string() }).default({ kind: '' }),
})

/** Kinds of notifications, as a delivery to a webhook is shown. */
const EVENTS: Readonly<Record<string, Message>> = {
  'sent-back': msg('sent back', 'delivery'),
  'handed-over': msg('handed over', 'delivery'),
  'in-review': msg('in review', 'delivery'),
  published: msg('published', 'delivery'),
  'publication-undone': msg('publication undone', 'delivery'),
  'not-gone-out': msg('not gone out', 'delivery'),
  'red-receipt': msg('red receipt', 'delivery'),
  'edition-waits': msg('edition not sent', 'delivery'),
  'request-arrived': msg('request arrived', 'delivery'),
  'request-due': msg('request due', 'delivery'),
  'original-changed': msg('original changed', 'delivery'),
  'original-gone': msg('original withdrawn', 'delivery'),
  'edition-begun': msg('edition handed over', 'delivery'),
}

/** Summarises a delivery in a few words. `payload` is the outbox's, or the part of it that was kept after delivery. */
export function deliveryAbout(kind: string, payload: unknown): string {
  const { feeds, hubs, count, template, event, ...purge } = facts.parse(payload)
  switch (kind) {
    case 'purge':
      return purged(purge)
    case 'feeds-changed':
      return feeds === null
        ? t('changed feeds')
        : t('{feeds, plural, one {# feed} other {# feeds}}, for {hubs, plural, one {# hub} other {# hubs}}', {
            feeds,
            hubs,
          })
    case 'websub-publish':
      return feeds === null ? t('changed feeds') : t('{n, plural, one {# feed} other {# feeds}}', { n: feeds })
    case 'indexnow':
      return count === null
        ? t('changed addresses')
        : t('{n, plural, one {# address} other {# addresses}}', { n: count })
    case 'mail':
      return template === 'alert' ? t('letter to an admin') : t('notice to a person')
    case 'edition-test':
      return t('test of a newsletter')
    case 'webhook': {
      const known = EVENTS[event.kind]
      return known ? t(known) : event.kind.replaceAll('-', ' ')
    }
    default:
      return ''
  }
}

function purged({
  tags,
  everything,
  isSecond,
}: Pick<z.infer<typeof facts>, 'tags' | 'everything' | 'isSecond'>): string {
  if (everything) return isSecond ? t('everything, a second time') : t('everything')
  const n = tags.length
  return isSecond
    ? t('{n, plural, one {# tag} other {# tags}}, a second time', { n })
    : t('{n, plural, one {# tag} other {# tags}}', { n })
}
