import type { DeliveryState } from '#domain/article/history/receipt-views.ts'

/** The list of deliveries: notifications of caches, hubs and search engines, and emails, with what became of them. */
export const deliveriesWords = {
  title: 'Deliveries',
  /** Subject of “could not be loaded”. */
  list: 'The list of deliveries',
  refused: 'Only editors and admins can see deliveries.',
  all: 'All',
  views: {
    waiting: 'Waiting',
    retrying: 'Retrying',
    'given-up': 'Failed',
    delivered: 'Delivered',
  } satisfies Record<DeliveryState, string>,
  none: 'Nothing was sent yet. If PURGE_URL is set, the cache in front is notified of every publication.',
  noneOfKind: 'There are no deliveries in this state.',
  columns: { state: 'State', number: 'No.', to: 'To', outcome: 'Outcome' },
  older: 'Older deliveries',
  kinds: {
    purge: 'Cache in front',
    'feeds-changed': 'Feeds',
    'websub-publish': 'Hub',
    indexnow: 'Search engines',
    mail: 'Email',
    webhook: 'Webhook',
  } as Partial<Record<string, string>>,
  states: {
    delivered: 'delivered',
    waiting: 'waiting',
    retrying: 'retrying',
    'given-up': 'failed',
  } satisfies Record<DeliveryState, string>,
  delivered: (about: string, time: string) => `${about}, sent ${time}`,
  waiting: (about: string) => `${about}, will be sent now`,
  attempts: (n: number, next: string) => `${n} of 30 attempts, ${next}.`,
  givenUp: 'not tried again',
  next: (time: string) => `next ${time}`,
  sendAgain: 'Send again',
  sentAgain: 'It is being sent again.',
  notSent: (why: string) => `It was not sent. ${why}`,
}
